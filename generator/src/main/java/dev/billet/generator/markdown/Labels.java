package dev.billet.generator.markdown;

import java.util.Locale;
import java.util.Map;

/** What screen readers say of our own markup, in the text's language. */
record Labels(String table, String footnotes, String backToReference) {
    private static final Labels ENGLISH = new Labels("Table", "Footnotes", "Back to reference");
    private static final Map<String, Labels> BY_LANGUAGE = Map.of(
            "en", ENGLISH,
            "fr", new Labels("Tableau", "Notes", "Retour à l’appel de note"),
            "de", new Labels("Tabelle", "Fußnoten", "Zurück zum Verweis"),
            "es", new Labels("Tabla", "Notas", "Volver a la llamada"),
            "it", new Labels("Tabella", "Note", "Torna al richiamo"),
            "pt", new Labels("Tabela", "Notas", "Voltar à chamada"),
            "nl", new Labels("Tabel", "Voetnoten", "Terug naar verwijzing"));

    static Labels of(String lang) {
        return BY_LANGUAGE.getOrDefault(Locale.forLanguageTag(lang).getLanguage(), ENGLISH);
    }
}
