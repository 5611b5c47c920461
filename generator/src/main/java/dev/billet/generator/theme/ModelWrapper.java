package dev.billet.generator.theme;

import dev.billet.generator.model.Archive;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Site;
import dev.billet.generator.model.Term;
import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.GenericObjectModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/** Shows records as they are, and HTML as HTML, which is then not escaped again; tells what is read of the site. */
final class ModelWrapper extends DefaultObjectWrapper {
    private final ThreadLocal<Reads> reads = ThreadLocal.withInitial(() -> Reads.IGNORED);

    ModelWrapper() {
        super(Configuration.VERSION_2_3_34);
        setExposeFields(false);
        writeProtect();
    }

    /** Runs a template on this thread, telling what it reads. */
    void telling(Reads listener, Run run) throws TemplateProblemException {
        reads.set(listener);
        try {
            run.run();
        } finally {
            reads.remove();
        }
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
        } else if (value instanceof Post
                || value instanceof Site
                || value instanceof Term
                || value instanceof Archive) {
            return super.wrap(value) instanceof GenericObjectModel bean
                    ? new SiteModel(bean, this, reads.get())
                    : super.wrap(value);
        }
        return value instanceof Enum<?> ? super.wrap(value.toString()) : super.wrap(value);
    }

    /** A template on its way. */
    interface Run {
        void run() throws TemplateProblemException;
    }
}
