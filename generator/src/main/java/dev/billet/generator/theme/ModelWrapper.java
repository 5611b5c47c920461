package dev.billet.generator.theme;

import dev.billet.generator.model.Html;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/** Shows records as they are, and HTML as HTML, which is then not escaped again. */
final class ModelWrapper extends DefaultObjectWrapper {
    ModelWrapper() {
        super(Configuration.VERSION_2_3_34);
        setExposeFields(false);
        writeProtect();
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
        }
        return value instanceof Enum<?> ? super.wrap(value.toString()) : super.wrap(value);
    }
}
