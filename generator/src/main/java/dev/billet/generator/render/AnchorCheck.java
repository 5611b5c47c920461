package dev.billet.generator.render;

import dev.billet.generator.assemble.Entry;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.markdown.AnchoredLink;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.model.Heading;
import dev.billet.generator.problem.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks that the anchors which texts link to are there. */
final class AnchorCheck {
    private final Map<String, Rendered> byHref = new HashMap<>();
    private final Texts texts;

    AnchorCheck(List<? extends Entry> entries, Texts texts, SiteAddress address) {
        this.texts = texts;
        entries.forEach(entry -> byHref.put(address.href(entry.path()), texts.of(entry.document())));
    }

    void check(List<? extends Entry> entries, Consumer<Problem> problems) {
        entries.parallelStream().forEach(entry -> {
            Rendered own = texts.of(entry.document());
            own.anchors().forEach(link -> check(link, own, problems));
        });
    }

    private void check(AnchoredLink link, Rendered own, Consumer<Problem> problems) {
        int hash = link.href().indexOf('#');
        String page = link.href().substring(0, hash);
        String anchor = decoded(link.href().substring(hash + 1));
        @Nullable Rendered target = page.isEmpty() ? own : byHref.get(page);
        if (target == null || anchor.isEmpty() || anchor.equals("top") || has(target, anchor)) {
            return;
        }
        List<String> known = target.headings().stream().map(Heading::id).toList();
        String near = Spelling.nearest(anchor, known)
                .map(id -> "Did you mean #" + id + "? ")
                .orElse("");
        String all = known.isEmpty() ? "It has no headings." : "Its headings are #" + String.join(", #", known) + ".";
        problems.accept(Problem.error(link.place(), "the page has no anchor #" + anchor, near + all));
    }

    private static boolean has(Rendered target, String anchor) {
        return target.headings().stream().anyMatch(heading -> heading.id().equals(anchor))
                || target.html().contains("id=\"" + anchor + "\"")
                || target.html().contains("name=\"" + anchor + "\"");
    }

    private static String decoded(String anchor) {
        try {
            return URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return anchor;
        }
    }
}
