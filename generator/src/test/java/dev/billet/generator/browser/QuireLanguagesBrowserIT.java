package dev.billet.generator.browser;

/** The same of the second theme. */
class QuireLanguagesBrowserIT extends LanguagesBrowserIT {
    @Override
    String theme() {
        return "quire";
    }
}
