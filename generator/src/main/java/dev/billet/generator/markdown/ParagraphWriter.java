package dev.billet.generator.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.markdown.parse.Inlines.Checkbox;
import dev.billet.generator.markdown.parse.Inlines.Link;
import org.jspecify.annotations.Nullable;

/** Paragraphs: bare in a tight list, a figure if an image with a title is all there is, the label of a task's checkbox. */
final class ParagraphWriter implements NodeWriter<Paragraph> {

    @Override
    public boolean open(Paragraph paragraph, Rendering r) {
        r.text.restart();
        Link figure = r.options.bare() ? null : figure(paragraph);
        if (figure != null) {
            Images.writeFigure(figure, r);
            return false;
        }
        if (!isTight(paragraph)) {
            r.html.line();
            r.paragraphStart = r.html.length();
            r.html.raw("<p>");
        }
        if (isLabel(paragraph) && !r.options.bare()) {
            r.html.raw("<label>");
        }
        return true;
    }

    @Override
    public void close(Paragraph paragraph, Rendering r) {
        if (isLabel(paragraph) && !r.options.bare()) {
            r.html.raw("</label>");
        }
        if (isTight(paragraph)) {
            if (paragraph.getNext() != null) {
                r.html.line();
            }
            return;
        }
        r.html.raw("</p>\n");
        if (paragraph.getParent() instanceof Document && !isImage(paragraph)) {
            r.summary.paragraph(r.paragraphStart, r.html.length());
        }
    }

    private static boolean isTight(Paragraph paragraph) {
        Node parent = paragraph.getParent();
        if (parent instanceof DefinitionItem definition) {
            return definition.isOwnTight();
        }
        return parent instanceof DefinitionTerm || parent instanceof ListItem item && item.isTight();
    }

    private static boolean isLabel(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Checkbox;
    }

    private static boolean isImage(Paragraph paragraph) {
        Node first = paragraph.getFirstChild();
        return first instanceof Link link && link.image() && first.getNext() == null;
    }

    private static @Nullable Link figure(Paragraph paragraph) {
        Node first = paragraph.getFirstChild();
        boolean alone = first != null && first.getNext() == null;
        return alone
                        && first instanceof Link link
                        && link.image()
                        && link.target().title() != null
                ? link
                : null;
    }
}
