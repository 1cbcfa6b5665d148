package scot.cairn.notices;

/** What takes letters. Where there is none, the way by e-mail is not offered. */
public interface Post {

    /**
     * Hands a letter over.
     *
     * @throws org.springframework.mail.MailException if it was not taken
     */
    void send(Mail mail);

    /** Whether letters stay on this machine, as in the demonstration. */
    boolean isKept();
}
