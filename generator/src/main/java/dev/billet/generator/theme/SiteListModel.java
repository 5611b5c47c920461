package dev.billet.generator.theme;

import freemarker.ext.beans.BeanModel;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of the site's, of which a template may want to know no more than how long it is, or whether there is anything in it.
 *
 * <p>A bean, because FreeMarker asks only a bean whether it is empty; of any other list it asks the size.
 */
final class SiteListModel extends BeanModel implements TemplateSequenceModel {
    private final List<?> elements;
    private final Consumer<String> reads;

    /** @param reads is told {@code ?size}, {@code ?empty}, or nothing if an element was read */
    SiteListModel(List<?> elements, BeansWrapper wrapper, Consumer<String> reads) {
        super(elements, wrapper);
        this.elements = elements;
        this.reads = reads;
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
        reads.accept("");
        return index >= 0 && index < elements.size() ? wrap(elements.get(index)) : null;
    }

    @Override
    public int size() {
        reads.accept("?size");
        return elements.size();
    }

    @Override
    public boolean isEmpty() {
        reads.accept("?empty");
        return elements.isEmpty();
    }
}
