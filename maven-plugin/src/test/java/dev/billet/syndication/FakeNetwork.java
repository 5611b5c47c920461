package dev.billet.syndication;

import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Cost;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Fitting;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.Ruler;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A network in memory, with the true timeline and answers that a test lays out. */
final class FakeNetwork implements Network {
    final List<URI> timeline = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    final Deque<Supplier<SendResult>> answers = new ArrayDeque<>();
    Duration repeatable = Duration.ZERO;
    boolean readable = true;
    boolean editable = true;

    @Nullable
    Cost cost;

    Verification verification = new Verification.Accepted("@me", Facts.NONE);

    /** The next sending: whether the post gets onto the timeline, and what the announcer hears. */
    FakeNetwork next(boolean posted, SendResult heard) {
        answers.add(() -> heard);
        posting.add(posted);
        return this;
    }

    private final Deque<Boolean> posting = new ArrayDeque<>();

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        String text = Fitting.fit(template, post, Ruler.ENDLESS).orElseThrow().text();
        Message message = new Message(post, text, text.length(), 0, false, text, null);
        return new Fit.Fits(cost == null ? message : message.withCost(cost));
    }

    @Override
    public Verification verify() {
        calls.add("verify");
        return verification;
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        calls.add("send " + message.text());
        boolean posted = posting.isEmpty() || posting.remove();
        if (posted && (repeatable.isZero() || !timeline.contains(message.link()))) {
            timeline.add(message.link());
        }
        return answers.isEmpty()
                ? new SendResult.Announced(receipt(message.link()))
                : answers.remove().get();
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        calls.add("find " + link);
        if (!readable) {
            return new Lookup.CannotTell("the account cannot be read");
        }
        return timeline.contains(link) ? new Lookup.Found(receipt(link)) : new Lookup.Absent();
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        calls.add("edit " + receipt.id() + " " + message.text());
        return editable ? Optional.of(new SendResult.Announced(receipt)) : Optional.empty();
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        calls.add("delete " + receipt.id());
        timeline.clear();
        return Optional.of(
                answers.isEmpty()
                        ? new SendResult.Announced(receipt)
                        : answers.remove().get());
    }

    @Override
    public Duration repeatable(Facts facts) {
        return repeatable;
    }

    static Receipt receipt(URI link) {
        return new Receipt("1", URI.create("https://social.example" + link.getPath()));
    }
}
