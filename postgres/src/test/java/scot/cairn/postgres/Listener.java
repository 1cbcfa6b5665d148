package scot.cairn.postgres;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.Queue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what the server's process has to say to the log, and keeps it from the console. */
final class Listener extends Handler {

    private final Logger logger = Logger.getLogger(ServerProcess.class.getName());
    private final Queue<String> messages;

    private Listener(Queue<String> messages) {
        this.messages = messages;
    }

    static Listener to(Queue<String> messages) {
        var listener = new Listener(messages);
        listener.logger.addHandler(listener);
        listener.logger.setUseParentHandlers(false);
        return listener;
    }

    void stop() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }

    @Override
    public void publish(LogRecord line) {
        messages.add(MessageFormat.format(requireNonNull(line.getMessage()), line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
