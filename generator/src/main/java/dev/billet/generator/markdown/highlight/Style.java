package dev.billet.generator.markdown.highlight;

import java.util.Locale;

/** What a stretch of code is; each has a CSS class that the theme gives its colours, light and dark. */
public enum Style {
    COMMENT,
    KEYWORD,
    FUNCTION,
    LITERAL,
    NUMBER,
    STRING,
    TYPE,
    VARIABLE,
    REGEX,
    ANNOTATION,
    PREPROCESSOR,
    TAG,
    ATTRIBUTE,
    ENTITY,
    OPERATOR,
    INSERTED,
    DELETED,
    SECTION;

    private final String cssClass = "hl-" + name().toLowerCase(Locale.ROOT);

    /** As in {@code hl-keyword}. */
    public String cssClass() {
        return cssClass;
    }
}
