package dev.billet.generator.browser;

/** The same of the second theme. */
class QuirePagesBrowserIT extends PagesBrowserIT {
    @Override
    String theme() {
        return "quire";
    }
}
