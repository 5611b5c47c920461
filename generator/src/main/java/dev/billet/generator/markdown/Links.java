package dev.billet.generator.markdown;

import dev.billet.generator.markdown.LinkResolver.Kind;
import dev.billet.generator.markdown.LinkResolver.Resolution.Broken;
import dev.billet.generator.markdown.LinkResolver.Resolution.Target;
import dev.billet.generator.markdown.parse.Inlines;
import dev.billet.generator.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks where links go and keeps what came of it. */
final class Links {
    private final Rendering rendering;
    private final List<AnchoredLink> anchors = new ArrayList<>();
    private final Set<Integer> reported = new HashSet<>();

    Links(Rendering rendering) {
        this.rendering = rendering;
    }

    List<AnchoredLink> anchors() {
        return anchors;
    }

    /** The address that the page carries; a broken one is reported once for each place it is written at. */
    String resolve(Inlines.Target target, Kind kind) {
        String address = target.address();
        if (address.isEmpty()) {
            if (kind == Kind.IMAGE) {
                rendering.problems.add(Problem.error(
                        rendering.body.place(target.offset(), 1),
                        "this picture has no address",
                        "Write the name of its file, as seen from this one, between the brackets."));
            }
            return address;
        }
        var resolution = rendering.context.links().resolve(address, kind);
        if (resolution instanceof Broken broken) {
            if (reported.add(target.offset())) {
                var place = rendering.body.place(target.offset(), target.length());
                rendering.problems.add(Problem.error(place, broken.message(), broken.remedy()));
            }
            return address;
        }
        String href = resolution instanceof Target found ? found.href() : address;
        if (kind == Kind.LINK && href.indexOf('#') >= 0) {
            anchors.add(new AnchoredLink(href, rendering.body.place(target.offset(), target.length())));
        }
        return href;
    }
}
