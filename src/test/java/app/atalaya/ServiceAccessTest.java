package app.atalaya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.atalaya.account.AccountId;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Samples;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Who may call which use case, and what it answers for somebody else's account. Each public method of each service has a row: the roles
 * (K key account manager, T team member, E executive, A administrator), and, where it takes an account, the answer for a foreign one:
 * {@code hidden} as if there were none, {@code empty}, or {@code none} where the account is none of the user's input.
 */
@DatabaseTest
class ServiceAccessTest {

    /** Trusted code calls these, never a view on behalf of a user: they ask for no permission. */
    private static final List<String> INTERNAL = List.of(
            "AlertRun", "LiveUpdates", "MailRun", "HealthRecompute", "HealthReplay", "PortfolioRefresh", "WebhookRun");

    private static final String ROWS = """
            AccountAccess.editScope KTEA
            AccountAccess.editable KTEA empty
            AccountAccess.mayEdit KTEA empty
            AccountAccess.mayEditAll KTEA
            AccountAccess.requireEditable KTEA hidden
            AccountAccess.requireVisible KTEA hidden
            AccountAccess.scope KTEA
            AccountExport.write KTEA
            AccountFeed.check KTA
            AccountFeed.current KTA
            AccountFeed.removeCreated KTA
            AccountFeed.resolveAccounts KTA
            AccountFeed.write KTA
            AccountList.choices KTEA
            AccountList.count KTEA
            AccountList.of KTEA empty
            AccountList.page KTEA
            AccountReplay.under KTEA hidden
            Accounts.archive KTA hidden
            Accounts.assign KTA hidden
            Accounts.children KTEA hidden
            Accounts.classify KTA hidden
            Accounts.create KA
            Accounts.edit KTA hidden
            Accounts.find KTEA
            Accounts.lastEditor KTEA hidden
            Accounts.release KTA hidden
            Accounts.restore KTA hidden
            Accounts.search KTEA
            AlertActions.assign KTA
            AlertActions.rate KTEA
            AlertActions.see KTEA
            AlertActions.snooze KTA
            AlertActions.takeOn KTA
            AlertActions.wake KTA
            AlertInbox.count KTEA
            AlertInbox.find KTEA
            AlertInbox.page KTEA
            AlertInbox.standing KTEA hidden
            AlertNews.mine KTEA
            AlertRules.all KTEA
            AlertRules.records EA
            AlertRules.save A
            Backtests.count EA
            Backtests.draftInTheWay A
            Backtests.find EA
            Backtests.page EA
            Backtests.start A
            Backtests.startDraft A
            Backtests.startSuggested A
            Backtests.takeOver A
            Backtests.usual EA
            Advice.best KTEA empty
            Advice.of KTEA hidden
            AdviceDecisions.accept KTA
            AdviceDecisions.dismiss KTA
            AdviceDecisions.undo KTA
            AdviceStatistics.perRule A
            Contacts.count KTEA hidden
            Contacts.create KTA hidden
            Contacts.edit KTA
            Contacts.find KTEA
            Contacts.of KTEA hidden
            Contacts.remove KTA
            Contacts.titled KTEA empty
            Contracts.count KTEA hidden
            Contracts.create KTA hidden
            Contracts.edit KTA
            Contracts.find KTEA
            Contracts.of KTEA hidden
            Contracts.remove KTA
            DeliveryChoices.choose KTEA
            DeliveryChoices.hasAddress KTEA
            DeliveryChoices.isPossible KTEA
            DeliveryChoices.own KTEA
            HealthExplanations.change KTEA hidden
            HealthExplanations.changedSignals KTEA hidden
            HealthExplanations.compare KTEA empty
            HealthExplanations.evidence KTEA hidden
            HealthExplanations.explain KTEA hidden
            HealthJudgements.count KTEA hidden
            HealthJudgements.history KTEA hidden
            HealthJudgements.inForce KTEA empty
            HealthJudgements.judge KTA hidden
            HealthJudgements.withdraw KTA hidden
            HealthModels.current KTEA
            HealthModels.history KTEA
            HealthModels.historyOf KTEA
            HealthModels.inForce KTEA
            HealthModels.save A
            HealthModels.version KTEA
            HealthRescoring.courses A
            HealthRescoring.today A
            HealthScores.of KTEA empty
            HealthScores.trend KTEA empty
            ImportColumns.assign KA
            Imports.cancel KA
            Imports.check KA
            Imports.commit KA
            Imports.count KA
            Imports.discard KA
            ImportColumns.fields KA
            Imports.find KA
            ImportColumns.keepProfile KA
            Imports.mayUndo KA
            ImportColumns.missing KA
            Imports.page KA
            ImportColumns.proposedProfile KA
            Imports.rejected KA
            Imports.rejectedCount KA
            ImportColumns.reread KA
            ImportColumns.sample KA
            Imports.undo KA
            Imports.upload KA
            Imports.writeRejected KA
            Integrations.count A
            Integrations.create A
            Integrations.find A
            Integrations.revoke A
            JdbcUserDirectory.byUsername KTEA
            JdbcUserDirectory.named KTEA
            JdbcUserDirectory.search KTEA
            ModelArrangement.add A
            ModelArrangement.change A
            ModelArrangement.current KTEA
            ModelArrangement.move A
            ModelArrangement.problem A
            ModelArrangement.remarks A
            ModelArrangement.remove A
            ModelArrangement.segments A
            ModelDrafts.all A
            ModelDrafts.discard A
            ModelDrafts.find A
            ModelDrafts.publish A
            ModelDrafts.save A
            MyAccounts.count KTEA
            MyAccounts.moved KTEA
            MyAccounts.now KTEA empty
            MyAccounts.page KTEA
            MyAccounts.summary KTEA
            OwnSettings.changeColourScheme KTEA
            OwnSettings.changeLanguage KTEA
            OwnSettings.changePassword KTEA
            OwnSettings.changeTimeZone KTEA
            OwnSettings.endOtherSessions KTEA
            OwnSettings.get KTEA
            Portfolio.accounts KTEA
            Portfolio.count KTEA
            Portfolio.figures KTEA
            Proposals.accept KTA
            Proposals.acceptAll KTA
            Proposals.count KTEA
            Proposals.decline KTA
            Proposals.find KTEA
            Proposals.openOf KTEA empty
            Proposals.overCapacity KTEA
            RecordIntake.accounts KA
            RecordIntake.contacts KA
            RecordIntake.contracts KA
            SignalIntake.signals KA
            Revenue.arr KTEA hidden
            Revenue.growth KTEA hidden
            Revenue.history KTEA hidden
            Revenue.lifetimeValue KTEA hidden
            Revenue.lifetimeValues KTEA empty
            Revenue.refresh A
            Revenue.steps KTEA empty
            SegmentationModels.current KTEA
            SegmentationModels.preview A
            SegmentationModels.problemsOf KTEA
            SegmentationModels.save A
            SegmentationRuns.run A
            SignalLog.count KTEA hidden
            SignalLog.page KTEA hidden
            SignalRecorder.existing KTEA
            SignalRecorder.load KTEA
            SignalRecorder.record KTEA
            SignalRecorder.restore KTEA
            SignalRecorder.withdraw KTEA
            SignalRecorder.withdrawImport KTEA
            TaskLists.count KTEA
            TaskLists.counts KTEA hidden
            TaskLists.from KTEA empty
            TaskLists.mine KTEA
            TaskLists.next KTEA hidden
            TaskLists.page KTEA
            Tasks.complete KTA
            Tasks.create KTA hidden
            Tasks.drop KTA
            Tasks.edit KTA
            Tasks.find KTEA
            Tasks.owners KTEA hidden
            Tasks.reassign KTA
            Tasks.reopen KTA
            Tasks.withdraw KTA
            Users.count A
            Users.create A
            Users.disable A
            Users.edit A
            Users.enable A
            Users.get A
            Users.list A
            Users.resetPassword A
            WebhookCalls.count A
            WebhookCalls.page A
            WebhookCalls.sendAgain A
            WebhookCalls.test A
            Webhooks.count A
            Webhooks.create A
            Webhooks.edit A
            Webhooks.find A
            Webhooks.page A
            Webhooks.pause A
            Webhooks.remove A
            Webhooks.resume A
            Webhooks.roll A
            WorthScores.of KTEA empty
            WhatIf.effects A
            WhatIf.hasEffects A
            WhatIf.moves A
            WhatIf.preview A
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    As as;

    @Autowired
    Given given;

    @Test
    void everyUseCaseIsOpenToItsRolesOnly() {
        assertThat(lines(methods().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + roles(entry.getValue()))
                        .toList()))
                .isEqualTo(lines(rows().entrySet().stream()
                        .map(row -> row.getKey() + " " + row.getValue().getFirst())
                        .toList()));
    }

    @Test
    void somebodyElsesAccountIsNotThere() {
        AccountId foreign = given.account().id();
        Map<String, List<String>> rows = rows();
        methods().forEach((name, method) -> {
            String roles = roles(method);
            // Of overloads either may be the one at hand; the row answers for the one that takes an account's id.
            boolean answers = rows.getOrDefault(name, List.of()).size() > 1;
            if (answers && Samples.takes(method, AccountId.class) && (roles.contains("K") || roles.contains("T"))) {
                Role stranger = roles.contains("K") ? Role.KEY_ACCOUNT_MANAGER : Role.TEAM_MEMBER;
                assertThat(answer(method, foreign, stranger))
                        .as(name)
                        .isEqualTo(rows.getOrDefault(name, List.of("", "")).getLast());
            }
        });
    }

    private String answer(Method method, AccountId foreign, Role role) {
        Object[] arguments = Samples.arguments(method, foreign);
        Object bean = context.getBean(method.getDeclaringClass());
        Object[] result = new Object[1];
        Throwable failure = catchThrowable(() -> transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            result[0] = as.user(as.newUser(role), () -> invoke(bean, method, arguments));
        }));
        if (failure == null) {
            return isEmpty(result[0]) ? "empty" : "something";
        }
        return hasCause(failure, NoSuchAccountException.class)
                ? "hidden"
                : root(failure).toString();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static @Nullable Object invoke(Object bean, Method method, Object[] arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean hasCause(Throwable failure, Class<?> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmpty(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case Collection<?> several -> several.isEmpty();
            case Map<?, ?> several -> several.isEmpty();
            case Optional<?> one -> one.isEmpty();
            case Number number -> number.doubleValue() == 0;
            case Boolean yes -> !yes;
            default -> false;
        };
    }

    /** By {@code Service.method}; overloads share a row and must not differ. */
    private Map<String, Method> methods() {
        Map<String, Method> methods = new TreeMap<>();
        services()
                .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .forEach(method -> {
                            Method other = methods.put(type.getSimpleName() + "." + method.getName(), method);
                            if (other != null) {
                                assertThat(roles(other)).as(method.toString()).isEqualTo(roles(method));
                            }
                        }));
        return methods;
    }

    private Collection<Class<?>> services() {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null && type.getName().startsWith("app.atalaya."))
                .<Class<?>>map(type -> ClassUtils.getUserClass(type))
                .filter(type -> AnnotatedElementUtils.hasAnnotation(type, Service.class)
                        || AnnotatedElementUtils.hasAnnotation(type, PreAuthorize.class))
                .filter(type -> !INTERNAL.contains(type.getSimpleName()))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>(Comparator.comparing((Class<?> type) -> type.getName()))));
    }

    private String roles(Method method) {
        StringBuilder open = new StringBuilder();
        for (Role role : Role.values()) {
            if (mayCall(method, role)) {
                open.append(role.name().charAt(0));
            }
        }
        assertThat(decide(method)).as("%s without a user", method).isFalse();
        return open.isEmpty() ? "-" : open.toString();
    }

    private boolean mayCall(Method method, Role role) {
        return as.role(role, () -> decide(method));
    }

    private boolean decide(Method method) {
        var manager = new PreAuthorizeAuthorizationManager();
        manager.setExpressionHandler(new DefaultMethodSecurityExpressionHandler());
        var call = new SimpleMethodInvocation(
                context.getBean(method.getDeclaringClass()), method, new Object[method.getParameterCount()]);
        AuthorizationResult result = manager.authorize(ServiceAccessTest::whoever, call);
        return result == null || result.isGranted();
    }

    private static Authentication whoever() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null
                ? new AnonymousAuthenticationToken(
                        "test", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : user;
    }

    private static Map<String, List<String>> rows() {
        return ROWS.lines()
                .map(line -> line.strip().split("\\s+"))
                .collect(Collectors.toMap(
                        parts -> parts[0],
                        parts -> List.of(parts).subList(1, parts.length),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static String lines(Collection<String> lines) {
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }
}
