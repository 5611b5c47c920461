package dev.billet.generator.markdown;

import dev.billet.generator.markdown.parse.Blocks.Admonition;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of our own markup in the text's language.
 *
 * @param admonitions in the order of {@link Admonition}
 * @param videoOn followed by a name
 * @param postOn followed by a name
 */
record Labels(
        String table,
        String contents,
        String footnotes,
        String backToReference,
        List<String> admonitions,
        String videoOn,
        String postOn) {
    private static final Labels ENGLISH = new Labels(
            "Table",
            "Contents",
            "Footnotes",
            "Back to reference",
            List.of("Note", "Tip", "Important", "Warning", "Caution"),
            "Video on",
            "Post on");
    private static final Map<String, Labels> BY_LANGUAGE = Map.of(
            "en",
            ENGLISH,
            "fr",
            new Labels(
                    "Tableau",
                    "Sommaire",
                    "Notes",
                    "Retour à l’appel de note",
                    List.of("Note", "Astuce", "Important", "Avertissement", "Attention"),
                    "Vidéo sur",
                    "Message sur"),
            "de",
            new Labels(
                    "Tabelle",
                    "Inhalt",
                    "Fußnoten",
                    "Zurück zum Verweis",
                    List.of("Hinweis", "Tipp", "Wichtig", "Warnung", "Achtung"),
                    "Video auf",
                    "Beitrag auf"),
            "es",
            new Labels(
                    "Tabla",
                    "Índice",
                    "Notas",
                    "Volver a la llamada",
                    List.of("Nota", "Consejo", "Importante", "Advertencia", "Precaución"),
                    "Vídeo en",
                    "Publicación en"),
            "it",
            new Labels(
                    "Tabella",
                    "Indice",
                    "Note",
                    "Torna al richiamo",
                    List.of("Nota", "Suggerimento", "Importante", "Avviso", "Attenzione"),
                    "Video su",
                    "Post su"),
            "pt",
            new Labels(
                    "Tabela",
                    "Índice",
                    "Notas",
                    "Voltar à chamada",
                    List.of("Nota", "Dica", "Importante", "Aviso", "Cuidado"),
                    "Vídeo no",
                    "Publicação no"),
            "ar",
            new Labels(
                    "جدول",
                    "المحتويات",
                    "الحواشي",
                    "العودة إلى موضع الحاشية",
                    List.of("ملاحظة", "نصيحة", "مهم", "تحذير", "احذر"),
                    "فيديو على",
                    "منشور على"),
            "nl",
            new Labels(
                    "Tabel",
                    "Inhoud",
                    "Voetnoten",
                    "Terug naar verwijzing",
                    List.of("Opmerking", "Tip", "Belangrijk", "Waarschuwing", "Let op"),
                    "Video op",
                    "Bericht op"));

    static Labels of(String lang) {
        return BY_LANGUAGE.getOrDefault(Locale.forLanguageTag(lang).getLanguage(), ENGLISH);
    }

    String admonition(Admonition kind) {
        return admonitions.get(kind.ordinal());
    }
}
