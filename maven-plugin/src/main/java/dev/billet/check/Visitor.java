package dev.billet.check;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Asks for an address as a browser would that wants to know only whether it is there, and follows where it is sent. */
final class Visitor {
    private static final int MOST_MOVES = 5;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);

    /** Some servers know no HEAD, and say so in many ways. */
    private static final Set<Integer> ASK_AGAIN = Set.of(400, 403, 404, 405, 501);

    private static final String ELSEWHERE =
            "Look whether it has moved; an archive may have it: https://web.archive.org/web/*/";

    private final ApiClient client;

    Visitor(ApiClient client) {
        this.client = client;
    }

    Visit visit(String address) {
        URI at;
        try {
            at = new URI(address);
            if (at.getHost() == null) {
                return new Visit.Doubtful("is no address", "Write the whole address, with https:// and a host.");
            }
        } catch (URISyntaxException e) {
            return new Visit.Doubtful(
                    "is no address: " + e.getReason(), "Write what is odd in it with %, a space as %20.");
        }
        boolean forGood = true;
        for (int moves = 0; moves <= MOST_MOVES; moves++) {
            Answer answer = ask(at);
            if (!(answer instanceof Answer.Received received)) {
                return new Visit.Doubtful("does not answer: " + reason(answer), ELSEWHERE + address);
            }
            String location = received.header("location").orElse("");
            if (!MOVED.contains(received.status()) || location.isEmpty()) {
                return arrived(address, at, received.status(), moves > 0 && forGood);
            }
            forGood = forGood && FOR_GOOD.contains(received.status());
            try {
                at = at.resolve(location.strip());
            } catch (IllegalArgumentException e) {
                return new Visit.Found(); // it answers, with an address that only browsers understand
            }
        }
        return new Visit.Doubtful("leads on and on", "Open it in a browser, and take the address where that ends up.");
    }

    private static Visit arrived(String address, URI at, int status, boolean moved) {
        if (status == 429 || status == 503) {
            return new Visit.Busy(String.valueOf(status));
        }
        if (GONE.contains(status)) {
            return new Visit.Doubtful("is not there (" + status + ")", ELSEWHERE + address);
        }
        if (status >= 500) {
            return new Visit.Doubtful("has trouble (" + status + ")", "Try again another day.");
        }
        boolean same = at.toString().equals(address) || at.toString().equals(address + "/");
        return moved && !same && status < 400
                ? new Visit.Doubtful("has moved for good", "Write " + at)
                : new Visit.Found(); // also what only says that programs are not welcome
    }

    private Answer ask(URI address) {
        Answer head = client.send(ApiRequest.of("HEAD", address));
        return head instanceof Answer.Received received && ASK_AGAIN.contains(received.status())
                ? client.send(ApiRequest.get(address).header("Range", "bytes=0-1023"))
                : head;
    }

    private static String reason(Answer answer) {
        return answer instanceof Answer.NotSent notSent ? notSent.reason() : ((Answer.Lost) answer).reason();
    }
}
