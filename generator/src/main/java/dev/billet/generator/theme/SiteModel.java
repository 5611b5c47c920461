package dev.billet.generator.theme;

import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.GenericObjectModel;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.DefaultListAdapter;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site, post, term or archive as a template sees it, which tells what is read of it. */
final class SiteModel
        implements TemplateHashModelEx,
                MethodCallAwareTemplateHashModel,
                TemplateScalarModel,
                AdapterTemplateModel,
                WrapperTemplateModel {
    private final GenericObjectModel bean;
    private final Object value;
    private final BeansWrapper wrapper;
    private final Reads reads;

    SiteModel(GenericObjectModel bean, BeansWrapper wrapper, Reads reads) {
        this.bean = bean;
        this.value = bean.getWrappedObject();
        this.wrapper = wrapper;
        this.reads = reads;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        TemplateModel property = bean.get(key);
        if (property instanceof DefaultListAdapter list && list.getWrappedObject() instanceof List<?> elements) {
            return new SiteListModel(elements, wrapper, aspect -> reads.read(value, key + aspect));
        }
        reads.read(value, key);
        return property;
    }

    @Override
    public @Nullable TemplateModel getBeforeMethodCall(String key)
            throws TemplateModelException, ShouldNotBeGetAsMethodException {
        reads.read(value, key);
        return bean.getBeforeMethodCall(key);
    }

    @Override
    public int size() throws TemplateModelException {
        return bean.size();
    }

    @Override
    public TemplateCollectionModel keys() throws TemplateModelException {
        return bean.keys();
    }

    /** All that there is, for a template that does not say what it wants. */
    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
        reads.read(value, "?values");
        return bean.values();
    }

    @Override
    public boolean isEmpty() {
        return bean.isEmpty();
    }

    @Override
    public String getAsString() {
        reads.read(value, "?values");
        return value.toString();
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
        return value;
    }

    @Override
    public Object getWrappedObject() {
        return value;
    }
}
