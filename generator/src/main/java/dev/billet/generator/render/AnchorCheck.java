package dev.billet.generator.render;

import dev.billet.generator.assemble.Entry;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.content.Document;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.markdown.AnchoredLink;
import dev.billet.generator.model.Heading;
import dev.billet.generator.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks that the anchors which texts link to are there. */
final class AnchorCheck {
    private final Map<String, Document> byHref = new HashMap<>();
    private final Texts texts;

    AnchorCheck(List<? extends Entry> entries, Texts texts, SiteAddress address) {
        this.texts = texts;
        entries.forEach(entry -> byHref.put(address.href(entry.path()), entry.document()));
    }

    void check(List<? extends Entry> entries, Consumer<Problem> problems) {
        entries.parallelStream().forEach(entry -> {
            Document own = entry.document();
            texts.of(own).anchors().forEach(link -> check(link, own, problems));
        });
    }

    private void check(AnchoredLink link, Document own, Consumer<Problem> problems) {
        int hash = link.href().indexOf('#');
        String page = link.href().substring(0, hash);
        String anchor = SiteAddress.decoded(link.href().substring(hash + 1));
        @Nullable Document target = page.isEmpty() ? own : byHref.get(page);
        if (target == null || anchor.isEmpty() || anchor.equals("top") || has(target, anchor)) {
            return;
        }
        List<String> known =
                texts.of(target).headings().stream().map(Heading::id).toList();
        String near = Spelling.nearest(anchor, known)
                .map(id -> "Did you mean #" + id + "? ")
                .orElse("");
        String all = known.isEmpty() ? "It has no headings." : "Its headings are #" + String.join(", #", known) + ".";
        problems.accept(Problem.error(link.place(), "the page has no anchor #" + anchor, near + all));
    }

    private boolean has(Document target, String anchor) {
        if (texts.of(target).headings().stream()
                .anyMatch(heading -> heading.id().equals(anchor))) {
            return true;
        }
        String html = texts.html(target);
        return html.contains("id=\"" + anchor + "\"") || html.contains("name=\"" + anchor + "\"");
    }
}
