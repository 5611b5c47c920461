package dev.billet.start;

import java.util.Arrays;
import java.util.Locale;

/** What a blog has to read on its first day, in each language of the default theme. */
enum FirstTexts {
    EN("My blog", "hello", "about"),
    DE("Mein Blog", "hallo", "ueber"),
    ES("Mi blog", "hola", "acerca-de"),
    FR("Mon blog", "bonjour", "a-propos"),
    IT("Il mio blog", "ciao", "informazioni"),
    NL("Mijn blog", "hallo", "over"),
    PT("O meu blog", "ola", "sobre");

    private final String title;
    private final String post;
    private final String about;

    FirstTexts(String title, String post, String about) {
        this.title = title;
        this.post = post;
        this.about = about;
    }

    /** Those of a language, or the English ones. */
    static FirstTexts in(Locale language) {
        return Arrays.stream(values())
                .filter(texts -> texts.language().equals(language.getLanguage()))
                .findFirst()
                .orElse(EN);
    }

    /** The code of the language, and the name of the folder with the texts. */
    String language() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the blog is called as long as its author calls it nothing. */
    String title() {
        return title;
    }

    /** The slug of the first post. */
    String post() {
        return post;
    }

    /** The slug of the page about the author. */
    String about() {
        return about;
    }
}
