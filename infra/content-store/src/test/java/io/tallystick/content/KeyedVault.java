package io.tallystick.content;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A vault with a key for each subject that can be destroyed. */
final class KeyedVault implements Vault {
    private static final int NONCE = 12;
    private final Map<RecordId, byte[]> keys = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    void destroy(RecordId subject) {
        keys.remove(subject);
    }

    @Override
    public Protected<String> seal(RecordId subject, String value) {
        byte[] nonce = bytes(NONCE);
        byte[] sealed = cipher(
                Cipher.ENCRYPT_MODE,
                keys.computeIfAbsent(subject, s -> bytes(32)),
                nonce,
                value.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return new Protected<>(subject, Base64.getEncoder().encodeToString(both));
    }

    @Override
    public Disclosed<String> open(Protected<String> value) {
        byte[] key = keys.get(value.subject());
        if (key == null) {
            throw new IllegalStateException("the key is unknown");
        }
        byte[] both = Base64.getDecoder().decode(value.sealed());
        byte[] plain = cipher(
                Cipher.DECRYPT_MODE, key, Arrays.copyOf(both, NONCE), Arrays.copyOfRange(both, NONCE, both.length));
        return new Disclosed.Open<>(new String(plain, StandardCharsets.UTF_8));
    }

    @Override
    public boolean erased(RecordId subject) {
        return false;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("does not open", e);
        }
    }
}
