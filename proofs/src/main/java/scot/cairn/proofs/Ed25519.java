package scot.cairn.proofs;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 of RFC 8032 by the JDK, between the 32 bytes of a public key and the JDK's own types. */
final class Ed25519 {

    /** Length of a public key, in bytes. */
    static final int KEY_LENGTH = 32;

    private static final String ALGORITHM = "Ed25519";

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410 section 4). */
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The prime of the field and the constant of the curve (RFC 8032 section 5.1). */
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    private static final BigInteger D =
            BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P));

    private Ed25519() {}

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw everyPlatformHasIt(impossible);
        }
    }

    /**
     * Reads the 32 bytes of RFC 8032 section 5.1.2.
     *
     * @throws IllegalArgumentException if they are no point of the curve, written in the one right
     *     way, or a point of small order, whose signatures anyone can make
     */
    static PublicKey publicKey(byte[] bytes) {
        if (bytes.length != KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "an Ed25519 key is %d bytes, not %d".formatted(KEY_LENGTH, bytes.length));
        }
        requireLargeOrder(bytes);
        byte[] encoded = Arrays.copyOf(PUBLIC_PREFIX, PUBLIC_PREFIX.length + KEY_LENGTH);
        System.arraycopy(bytes, 0, encoded, PUBLIC_PREFIX.length, KEY_LENGTH);
        try {
            PublicKey key =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(encoded));
            Signature.getInstance(ALGORITHM).initVerify(key);
            return key;
        } catch (InvalidKeySpecException | InvalidKeyException offTheCurve) {
            throw new IllegalArgumentException("an Ed25519 key must be a point", offTheCurve);
        } catch (GeneralSecurityException impossible) {
            throw everyPlatformHasIt(impossible);
        }
    }

    /** The 32 bytes of RFC 8032 section 5.1.2. */
    static byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
    }

    /**
     * Reads a private key.
     *
     * @param pkcs8 as RFC 8410 section 7 writes it
     * @throws IllegalArgumentException if it is no Ed25519 private key
     */
    static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (InvalidKeySpecException malformed) {
            throw new IllegalArgumentException("this is no Ed25519 private key", malformed);
        } catch (GeneralSecurityException impossible) {
            throw everyPlatformHasIt(impossible);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw everyPlatformHasIt(impossible);
        }
    }

    /** False for what is no signature at all, as for the signature of something else. */
    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw everyPlatformHasIt(impossible);
        }
    }

    /**
     * The order divides 8 just where y is 1, -1 or 0, or doubling gives y = 0: put x² = -y² into
     * the equation of the curve, and d·y⁴ + 2·y² = 1.
     */
    private static void requireLargeOrder(byte[] bytes) {
        byte[] bigEndian = new byte[KEY_LENGTH];
        for (int i = 0; i < KEY_LENGTH; i++) {
            bigEndian[i] = bytes[KEY_LENGTH - 1 - i];
        }
        bigEndian[0] &= 0x7f;
        BigInteger y = new BigInteger(1, bigEndian);
        if (y.compareTo(P) >= 0) {
            throw new IllegalArgumentException(
                    "an Ed25519 key must be written in its one right way");
        }
        BigInteger y2 = y.multiply(y);
        BigInteger doubled =
                D.multiply(y2).multiply(y2).add(y2.shiftLeft(1)).subtract(BigInteger.ONE).mod(P);
        if (y.signum() == 0 || y2.mod(P).equals(BigInteger.ONE) || doubled.signum() == 0) {
            throw new IllegalArgumentException(
                    "an Ed25519 key of small order proves nothing: anyone can sign for it");
        }
    }

    private static IllegalStateException everyPlatformHasIt(GeneralSecurityException impossible) {
        return new IllegalStateException(
                "every Java platform of 15 or later has Ed25519", impossible);
    }
}
