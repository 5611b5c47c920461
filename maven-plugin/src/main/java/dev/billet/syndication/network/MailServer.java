package dev.billet.syndication.network;

import dev.billet.http.Secret;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A server that takes letters, over an encrypted connection; one on this machine may do without. */
record MailServer(URI address, String user, @Nullable Secret password, Duration patience) {
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "[::1]");

    static MailServer at(String text, String user, @Nullable Secret password, Duration patience) {
        if (!text.matches("smtps?://[^/\\s]+")) {
            throw new IllegalArgumentException(
                    "server: is not an address such as smtps://mail.example or smtp://mail.example:587");
        }
        return new MailServer(URI.create(text), user, password, patience);
    }

    String name() {
        return address.getHost();
    }

    Session session() {
        boolean encrypted = address.getScheme().equals("smtps");
        String millis = String.valueOf(patience.toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.enable", String.valueOf(encrypted));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(!encrypted && !HERE.contains(name())));
        properties.put("mail.smtp.auth", String.valueOf(password != null));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        return Session.getInstance(properties);
    }

    Transport connect() throws MessagingException {
        int usual = address.getScheme().equals("smtps") ? 465 : 587;
        Transport transport = session().getTransport("smtp");
        transport.connect(
                address.getHost(),
                address.getPort() < 0 ? usual : address.getPort(),
                password == null ? null : user,
                password == null ? null : password.value());
        return transport;
    }
}
