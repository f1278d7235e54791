package app.atalaya.identity;

import app.atalaya.identity.UserRuleException.Field;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What makes a password too weak. Length counts, composition does not: rules on digits and signs only breed predictable ones. */
final class PasswordRules {

    static final int MIN_LENGTH = 10;

    /** bcrypt looks at no more. */
    private static final int MAX_BYTES = 72;

    /** Of the commonest ones, those that are long enough to pass the length. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "123456789a",
            "0987654321",
            "9876543210",
            "1122334455",
            "1q2w3e4r5t",
            "q1w2e3r4t5",
            "qwertyuiop",
            "asdfghjkl;",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "p@ssw0rd123",
            "contraseña",
            "contrasena",
            "contrasena1",
            "contraseña1",
            "contrasena123",
            "contraseña123",
            "administrador",
            "administrator",
            "administrador1",
            "admin12345",
            "admin123456",
            "iloveyou12",
            "iloveyou123",
            "bienvenido1",
            "bienvenido123",
            "welcome123",
            "welcome1234",
            "abcdefghij",
            "abcd123456",
            "abc1234567",
            "letmein123",
            "changeme123",
            "realmadrid",
            "barcelona1",
            "atalaya123",
            "atalaya1234");

    private PasswordRules() {}

    /** @throws UserRuleException if the password is too weak for that user */
    static void check(String password, String username) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new UserRuleException(Field.PASSWORD, "identity.problem.password-short", "" + MIN_LENGTH);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new UserRuleException(Field.PASSWORD, "identity.problem.password-long", "" + MAX_BYTES);
        }
        String plain = password.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(username.toLowerCase(Locale.ROOT))) {
            throw new UserRuleException(Field.PASSWORD, "identity.problem.password-is-username");
        }
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < 4) {
            throw new UserRuleException(Field.PASSWORD, "identity.problem.password-common");
        }
    }
}
