package dev.billet.syndication.network;

import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.message.Message;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;

/**
 * One announcement as a letter to a list.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2369">RFC 2369, List-*</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5064">RFC 5064, Archived-At</a>
 */
record Letter(Email.Post post, Message message, IdempotencyKey key) {
    static String address(String key, String text) {
        try {
            return new InternetAddress(text, true).toString();
        } catch (AddressException e) {
            throw new IllegalArgumentException(key + ": \"" + text + "\" is no e-mail address", e);
        }
    }

    /** The same at each attempt. */
    String id() {
        return "<" + key.value() + "@" + post.archive().getHost() + ">";
    }

    MimeMessage mime(Session session) throws MessagingException {
        MimeMessage mime = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id());
            }
        };
        mime.setFrom(new InternetAddress(post.from()));
        mime.setRecipient(RecipientType.TO, new InternetAddress(post.to()));
        mime.setSubject(message.announcement().title().replaceAll("\\s+", " "), "UTF-8");
        mime.setSentDate(Date.from(key.frozen()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("Archived-At", "<" + message.link() + ">");
        mime.setHeader("List-Archive", "<" + post.archive() + ">");
        mime.setHeader("List-Post", "NO");
        if (post.list().isPresent()) {
            mime.setHeader("List-Id", "<" + post.list().get() + ">");
        }
        if (post.unsubscribe().isPresent()) {
            mime.setHeader("List-Unsubscribe", "<" + post.unsubscribe().get() + ">");
        }
        String language = message.announcement().language().toLanguageTag();
        if (!language.equals("und")) {
            mime.setHeader("Content-Language", language);
        }
        mime.setText(message.payload(), "UTF-8");
        mime.saveChanges();
        return mime;
    }
}
