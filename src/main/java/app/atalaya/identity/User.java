package app.atalaya.identity;

import app.atalaya.identity.UserRuleException.Field;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. Whatever must end their sessions gives them a new security stamp. */
@Entity
@Table(name = "app_user")
class User {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username = "";
    private String name = "";
    private @Nullable String email;
    private String passwordHash = "";
    private boolean enabled = true;
    private boolean demo;
    private String securityStamp = UUID.randomUUID().toString();
    private @Nullable String language;
    private @Nullable String timeZone;

    @Enumerated(EnumType.STRING)
    private @Nullable ColourScheme colourScheme;

    private Instant createdAt = Instant.EPOCH;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    private int version;

    @SuppressWarnings("unused") // JPA
    protected User() {}

    User(String username, String name, @Nullable String email, Set<Role> roles, String passwordHash, Instant now) {
        this.username = canonical(username);
        if (!USERNAME.matcher(this.username).matches()) {
            throw new UserRuleException(Field.USERNAME, "identity.problem.username");
        }
        describe(name, email);
        setRoles(roles);
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    /** Usernames differ by more than case. */
    static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    final void describe(String newName, @Nullable String newEmail) {
        String text = newName.strip();
        if (text.isEmpty() || text.length() > 120) {
            throw new UserRuleException(Field.NAME, "identity.problem.name");
        }
        String address = newEmail == null || newEmail.isBlank() ? null : newEmail.strip();
        if (address != null
                && (address.length() > 200 || !EMAIL.matcher(address).matches())) {
            throw new UserRuleException(Field.EMAIL, "identity.problem.email");
        }
        name = text;
        email = address;
    }

    /** Sessions carry their rights with them, so that other rights need new sessions. */
    void changeRoles(Set<Role> newRoles) {
        if (!roles.equals(newRoles)) {
            setRoles(newRoles);
            endSessions();
        }
    }

    private void setRoles(Set<Role> newRoles) {
        if (newRoles.isEmpty()) {
            throw new UserRuleException(Field.ROLES, "identity.problem.no-role");
        }
        roles.clear();
        roles.addAll(newRoles);
    }

    void changePassword(String hash) {
        passwordHash = hash;
        endSessions();
    }

    void disable() {
        enabled = false;
        endSessions();
    }

    void enable() {
        enabled = true;
    }

    final void endSessions() {
        securityStamp = UUID.randomUUID().toString();
    }

    void speak(@Nullable String newLanguage) {
        language = newLanguage;
    }

    void liveIn(String zone) {
        try {
            timeZone = ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            throw new UserRuleException(Field.TIME_ZONE, "identity.problem.time-zone");
        }
    }

    void prefer(ColourScheme scheme) {
        colourScheme = scheme;
    }

    void markDemo() {
        demo = true;
    }

    UserId id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return new UserId(id);
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isDemo() {
        return demo;
    }

    String securityStamp() {
        return securityStamp;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String timeZone() {
        return timeZone;
    }

    @Nullable
    ColourScheme colourScheme() {
        return colourScheme;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    int version() {
        return version;
    }

    SignedInUser asSignedIn() {
        ZoneId zone = timeZone == null ? ZoneId.systemDefault() : ZoneId.of(timeZone);
        return new SignedInUser(id(), username, name, roles(), language, zone);
    }
}
