package dev.billet.syndication.network;

import dev.billet.http.Redaction;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.Ruler;
import dev.billet.syndication.message.TextTemplate;
import dev.billet.syndication.message.Wording;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A letter to a mailing list, handed to a mail server. Its Message-ID is made of the post's key, so that whoever gets the
 * same letter twice can tell.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321">RFC 5321, SMTP</a>
 */
final class Email implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "email",
            "E-mail",
            List.of(
                    NetworkKind.Key.text("server", "The mail server: smtps://mail.example or smtp://mail.example:587.")
                            .needed(),
                    NetworkKind.Key.text("from", "The sender: Carnet <ada@user.example>.")
                            .needed(),
                    NetworkKind.Key.text("to", "The list's address.").needed(),
                    NetworkKind.Key.text("user", "The name to log in with; the sender's address if not given."),
                    NetworkKind.Key.text("list", "The list's id, such as news.user.example."),
                    NetworkKind.Key.text(
                            "unsubscribe", "An address, https: or mailto:, that takes a reader off the list.")),
            false,
            new Traits("password", "none", "none", Set.of(), Traits.Tested.REAL_SERVER),
            Email::new);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Post post;
    private final MailServer server;
    private final Redaction redaction;

    /** What is on every envelope. */
    record Post(String from, String to, Optional<String> list, Optional<String> unsubscribe, URI archive) {}

    private Email(AccountSettings settings) {
        Optional<Secret> password = settings.secret();
        post = new Post(
                Letter.address("from", settings.text("from").orElse("")),
                Letter.address("to", settings.text("to").orElse("")),
                settings.text("list"),
                settings.text("unsubscribe"),
                settings.home());
        String user = settings.text("user").orElse(post.from.replaceAll(".*<|>.*", ""));
        server = MailServer.at(
                settings.text("server").orElse(""), user, password.orElse(null), settings.patience(PATIENCE));
        redaction = new Redaction(password.stream().toList());
    }

    /** A letter has room: below the text stands the description, if the text has it not already. */
    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        @Nullable String description = template.has("description") ? null : post.description();
        return Wording.fit(
                post,
                template.withLink(),
                Ruler.ENDLESS,
                text -> text + "\n" + (description == null ? "" : "\n" + description + "\n"),
                null);
    }

    @Override
    public Verification verify() {
        try {
            server.connect().close();
            return new Verification.Accepted(post.from + " by " + server.name(), Facts.NONE);
        } catch (AuthenticationFailedException e) {
            return new Verification.Refused(said("refused the password", e), remedy());
        } catch (MessagingException e) {
            return new Verification.CannotTell(said("does not accept connections", e));
        }
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        Transport transport;
        try {
            transport = server.connect();
        } catch (AuthenticationFailedException e) {
            return new SendResult.Rejected(said("refused the password", e), remedy());
        } catch (MessagingException e) {
            return new SendResult.Deferred(said("does not accept connections", e), null);
        }
        SendResult result = send(transport, new Letter(post, message, key));
        try {
            transport.close();
        } catch (MessagingException e) {
            // a farewell that fails changes nothing of what became of the letter
        }
        return result;
    }

    private SendResult send(Transport transport, Letter letter) {
        try {
            jakarta.mail.internet.MimeMessage mime = letter.mime(server.session());
            transport.sendMessage(mime, mime.getAllRecipients());
            return new SendResult.Announced(new Receipt(letter.id(), null));
        } catch (MessagingException e) {
            int code = code(e);
            if (code >= 500) {
                return new SendResult.Rejected(
                        said("refuses it (" + code + ")", e), "Change what it names, then: mvn site:announce");
            }
            return code >= 400
                    ? new SendResult.Deferred(said("asks to come back (" + code + ")", e), null)
                    : new SendResult.Unknown(server.name() + ": the connection broke");
        }
    }

    /** What the server answered; 0 if it did not. */
    private static int code(@Nullable Exception failure) {
        int code = 0;
        for (@Nullable Exception e = failure; e != null && code == 0; ) {
            if (e instanceof SMTPAddressFailedException it) {
                code = it.getReturnCode();
            } else if (e instanceof SMTPSenderFailedException it) {
                code = it.getReturnCode();
            } else if (e instanceof SMTPSendFailedException it) {
                code = it.getReturnCode();
            }
            e = e instanceof MessagingException it ? it.getNextException() : null;
        }
        return code;
    }

    private String said(String what, Exception e) {
        String words = redaction
                .of(String.valueOf(e.getMessage()))
                .replaceAll("\\s+", " ")
                .strip();
        return server.name() + " " + what + (words.isEmpty() ? "" : ": " + words);
    }

    private static String remedy() {
        return "Write the right user:, and put its password where the account's token comes from. To test it: mvn site:accounts";
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new Lookup.CannotTell("a mail server cannot be asked what it has sent");
    }
}
