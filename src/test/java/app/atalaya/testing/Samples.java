package app.atalaya.testing;

import app.atalaya.account.AccountId;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arguments for methods that a test calls by reflection: some value of each type. */
public final class Samples {

    private Samples() {}

    /** Whether a parameter is one of these, or a collection of them. */
    public static boolean takes(Method method, Class<?> type) {
        return Arrays.stream(method.getGenericParameterTypes())
                .anyMatch(parameter -> parameter == type || element(parameter) == type);
    }

    /** Values for all parameters; where an account is asked for, this one. */
    public static Object[] arguments(Method method, AccountId account) {
        return Arrays.stream(method.getGenericParameterTypes())
                .map(parameter -> of(parameter, account))
                .toArray();
    }

    private static @Nullable Object of(Type type, AccountId account) {
        boolean ofAccounts = element(type) == AccountId.class;
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw == AccountId.class) {
            return account;
        } else if (raw == Set.class) {
            return ofAccounts ? Set.of(account) : Set.of();
        } else if (Collection.class.isAssignableFrom(raw)) {
            return ofAccounts ? List.of(account) : List.of();
        } else if (raw == Map.class) {
            return Map.of();
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        } else if (raw.isRecord()) {
            return record(raw, account);
        }
        return simple(raw);
    }

    private static @Nullable Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "sample";
            case "int", "Integer" -> 1;
            case "long", "Long" -> 1L;
            case "double", "Double" -> 1.0;
            case "boolean", "Boolean" -> false;
            case "BigDecimal" -> BigDecimal.ONE;
            case "LocalDate" -> LocalDate.of(2027, 1, 1);
            case "Instant" -> Instant.parse("2027-01-01T00:00:00Z");
            default -> null;
        };
    }

    private static Object record(Class<?> type, AccountId account) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType(), account))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("No sample of " + type, refused);
        }
    }

    private static @Nullable Type element(Type type) {
        return type instanceof ParameterizedType generic
                        && generic.getRawType() instanceof Class<?> raw
                        && Collection.class.isAssignableFrom(raw)
                ? generic.getActualTypeArguments()[0]
                : null;
    }
}
