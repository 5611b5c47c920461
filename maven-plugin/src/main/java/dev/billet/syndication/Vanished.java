package dev.billet.syndication;

import dev.billet.syndication.ledger.LedgerState;
import dev.billet.syndication.message.Announcement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Posts that the ledger knows and the site no longer has. */
final class Vanished {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final List<LedgerState.KnownPost> gone;
    private final LedgerState ledger;

    Vanished(Collection<Announcement> posts, LedgerState ledger) {
        Set<String> there = posts.stream().map(Announcement::post).collect(Collectors.toSet());
        gone = ledger.posts().values().stream()
                .filter(post -> !there.contains(post.id()))
                .toList();
        this.ledger = ledger;
    }

    List<LedgerState.KnownPost> posts() {
        return gone;
    }

    /** The vanished post that a new one may be, under another name: announcing it would announce it twice. */
    Optional<LedgerState.KnownPost> likeness(Announcement post) {
        if (ledger.post(post.post()).isPresent()) {
            return Optional.empty();
        }
        return gone.stream().filter(old -> alike(old, post)).findFirst();
    }

    private static boolean alike(LedgerState.KnownPost old, Announcement post) {
        if (old.url().getPath().equals(post.link().getPath()) || old.source().equals(post.source())) {
            return true;
        }
        Set<String> words = words(old.title());
        Set<String> all = new HashSet<>(words);
        all.addAll(words(post.title()));
        words.retainAll(words(post.title()));
        return !words.isEmpty() && words.size() * 2 >= all.size();
    }

    private static Set<String> words(String title) {
        return WORD.matcher(title.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
