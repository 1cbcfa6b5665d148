package scot.cairn.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters reach a real mail server whole, with what lets their reader stop them. */
class SmtpTest {

    private static final Mail LETTER =
            new Mail(
                    "keeper@example.org",
                    "New on record: Làmhan",
                    "Tha an solas air.\nhttps://cairn.example/x\n",
                    "https://cairn.example/follow/stop/abc");

    @Test
    void aLetterCarriesTheHeadersOfOneThatCanBeStoppedByOneClick() throws Exception {
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            post(server.getSmtp().getPort()).send(LETTER);

            MimeMessage taken = server.getReceivedMessages()[0];
            assertThat(taken.getFrom()[0]).hasToString("cairn@example.org");
            assertThat(taken.getAllRecipients()).hasSize(1);
            assertThat(taken.getSubject()).isEqualTo(LETTER.subject());
            assertThat(taken.getContent().toString().lines())
                    .containsExactlyElementsOf(LETTER.text().lines().toList());
            assertThat(taken.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://cairn.example/follow/stop/abc>");
            assertThat(taken.getHeader("List-Unsubscribe-Post"))
                    .containsExactly("List-Unsubscribe=One-Click");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidToBe() {
        assertThatThrownBy(() -> post(1).send(LETTER)).isInstanceOf(MailException.class);
    }

    private static SmtpPost post(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpPost(sender, "cairn@example.org");
    }
}
