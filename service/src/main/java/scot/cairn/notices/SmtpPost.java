package scot.cairn.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends letters by SMTP. Those that go on can be stopped by one click in the reader's own program
 * (RFC 8058).
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpPost implements Post {

    private final JavaMailSender sender;
    private final String from;

    SmtpPost(JavaMailSender sender, @Value("${cairn.mail.from}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(Mail mail) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper letter =
                    new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            letter.setFrom(from);
            letter.setTo(mail.to());
            letter.setSubject(mail.subject());
            letter.setText(mail.text());
            if (mail.stop() != null) {
                message.setHeader("List-Unsubscribe", "<%s>".formatted(mail.stop()));
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException malformed) {
            throw new MailParseException(malformed);
        }
        sender.send(message);
    }

    @Override
    public boolean isKept() {
        return false;
    }
}
