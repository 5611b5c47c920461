package dev.billet.generator.markdown;

import dev.billet.generator.markdown.parse.Blocks.Footnote;
import dev.billet.generator.markdown.parse.Inlines.FootnoteReference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Footnotes in the order of their first reference. The colon in their ids keeps them apart from those of headings, which
 * have none.
 */
final class Footnotes {
    private final Map<Footnote, Note> notes = new IdentityHashMap<>();
    private final List<Note> inOrder = new ArrayList<>();

    private static final class Note {
        final Footnote block;
        final int number;
        int references;

        Note(Footnote block, int number) {
            this.block = block;
            this.number = number;
        }

        String referenceId(int reference) {
            return "fnref:" + number + (reference == 1 ? "" : "-" + reference);
        }
    }

    static void register(HtmlWriter.Registry registry) {
        registry.add(Footnote.class, (block, r) -> false);
        registry.add(FootnoteReference.class, (node, r) -> {
            r.footnotes.writeReference(node, r);
            return false;
        });
    }

    private void writeReference(FootnoteReference node, Rendering r) {
        int start = r.html.length();
        Note note = note(node.note());
        note.references++;
        r.html.raw("<sup class=\"footnote-ref\"><a");
        r.html.attribute("href", "#fn:" + note.number);
        r.html.attribute("id", note.referenceId(note.references)).raw(" role=\"doc-noteref\">");
        r.html.raw(note.number).raw("</a></sup>");
        r.summary.omit(start, r.html.length());
    }

    private Note note(Footnote block) {
        Note known = notes.get(block);
        if (known == null) {
            known = new Note(block, inOrder.size() + 1);
            notes.put(block, known);
            inOrder.add(known);
        }
        return known;
    }

    /** The notes that were referred to; a note may refer to a further one. */
    void write(Rendering r) {
        if (inOrder.isEmpty()) {
            return;
        }
        r.html.line().raw("<section class=\"footnotes\" role=\"doc-endnotes\"");
        r.html.attribute("aria-label", r.labels.footnotes()).raw(">\n<ol>\n");
        for (int i = 0; i < inOrder.size(); i++) {
            write(inOrder.get(i), r);
        }
        r.html.raw("</ol>\n</section>\n");
    }

    private static void write(Note note, Rendering r) {
        r.html.raw("<li").attribute("id", "fn:" + note.number).raw(">\n");
        HtmlWriter.writeChildren(note.block, r);
        StringBuilder back = new StringBuilder();
        for (int i = 1; i <= note.references; i++) {
            back.append(" <a href=\"#").append(note.referenceId(i));
            back.append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"");
            back.append(r.labels.backToReference()).append(' ').append(note.number);
            back.append(i == 1 ? "" : "-" + i).append("\">↩\uFE0E</a>");
        }
        if (!r.html.insertBefore("</p>\n", back)) {
            r.html.raw(back).raw("\n");
        }
        r.html.raw("</li>\n");
    }
}
