package scot.cairn.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key that signs notes. Signers never change and may be used by several threads. */
public final class NoteSigner {

    private static final Pattern FILE =
            Pattern.compile(
                    "([^\n]+)\n-----BEGIN PRIVATE KEY-----\n([^-]+)\n-----END PRIVATE KEY-----\n");

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
        byte[] trial = "Do these keys belong together?".getBytes(StandardCharsets.UTF_8);
        if (!Ed25519.verifies(Ed25519.publicKey(key.bytes()), trial, Ed25519.sign(secret, trial))) {
            throw new IllegalArgumentException("the private key is not that of " + key);
        }
    }

    /**
     * Makes a new key.
     *
     * @param name as {@link NoteKey#of} takes it
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static NoteSigner generate(String name, SignatureType type) {
        KeyPair pair = Ed25519.generate();
        return new NoteSigner(
                NoteKey.of(name, type, Ed25519.bytes(pair.getPublic())), pair.getPrivate());
    }

    /**
     * Takes up a key kept as PKCS#8.
     *
     * @param pkcs8 as RFC 8410 section 7 writes it
     * @throws IllegalArgumentException if it is no such key, or not the private part of key
     */
    public static NoteSigner of(NoteKey key, byte[] pkcs8) {
        return new NoteSigner(key, Ed25519.privateKey(pkcs8));
    }

    /**
     * Reads what {@link #secretText} writes.
     *
     * @throws IllegalArgumentException if it is anything else; the message does not show it
     */
    public static NoteSigner parse(String secretText) {
        Matcher file = FILE.matcher(secretText);
        if (!file.matches()) {
            throw new IllegalArgumentException(
                    "a signer's file is its public key in a line, then a PEM private key");
        }
        return of(NoteKey.parse(file.group(1)), StrictBase64.decode(file.group(2)));
    }

    /**
     * The key to keep, for its owner's eyes only: the public key in a line, then the private key as
     * PEM (RFC 7468 section 10), which OpenSSL reads.
     */
    public String secretText() {
        return "%s\n-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(key, Base64.getEncoder().encodeToString(secret.getEncoded()));
    }

    /** The public part. */
    public NoteKey key() {
        return key;
    }

    /**
     * Signs a text.
     *
     * @param text as {@link SignedNote} takes it; for a cosignature, that of a checkpoint
     * @param at when, to the second, from 1970 on; only a cosignature says it
     * @throws IllegalArgumentException if the text is to be cosigned and is no checkpoint, or the
     *     time is before 1970
     */
    public NoteSignature sign(String text, Instant at) {
        return switch (key.type()) {
            case ED25519 ->
                    NoteSignature.of(
                            key, Ed25519.sign(secret, text.getBytes(StandardCharsets.UTF_8)));
            case COSIGNATURE -> cosign(Checkpoint.parse(text).text(), at.getEpochSecond());
        };
    }

    private NoteSignature cosign(String text, long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("a cosignature's time must not be before 1970");
        }
        byte[] signature = Ed25519.sign(secret, NoteKey.cosigned(text, seconds));
        return NoteSignature.of(
                key,
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array());
    }

    /** Its public key: the secret is never shown by accident. */
    @Override
    public String toString() {
        return "signer of " + key;
    }
}
