package app.atalaya.delivery;

import app.atalaya.identity.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the signed-in user wants to be told. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class DeliveryChoices {

    private final JdbcClient sql;
    private final CurrentUser currentUser;
    private final Post post;

    DeliveryChoices(JdbcClient sql, CurrentUser currentUser, Post post) {
        this.sql = sql;
        this.currentUser = currentUser;
        this.post = post;
    }

    public DeliveryChoice own() {
        return sql.sql("select mail, budget from delivery_choice where user_id = ?")
                .param(me())
                .query((row, n) -> new DeliveryChoice(MailChoice.valueOf(row.getString(1)), row.getInt(2)))
                .optional()
                .orElse(DeliveryChoice.STANDARD);
    }

    /** Counts for what is raised from now on. */
    @Transactional
    public void choose(DeliveryChoice choice) {
        if (choice.budget() < 1 || choice.budget() > DeliveryChoice.GREATEST_BUDGET) {
            throw new IllegalArgumentException("A budget of 1 to " + DeliveryChoice.GREATEST_BUDGET + " is required");
        }
        sql.sql("insert into delivery_choice (user_id, mail, budget) values (:me, :mail, :budget)"
                        + " on duplicate key update mail = values(mail), budget = values(budget)")
                .param("me", me())
                .param("mail", choice.mail().name())
                .param("budget", choice.budget())
                .update();
    }

    /** Whether this installation can send e-mails at all. */
    public boolean isPossible() {
        return post.isOpen();
    }

    /** Whether the user has an address that mails can go to. */
    public boolean hasAddress() {
        return sql.sql("select count(*) from app_user where id = ? and email is not null and email <> ''")
                        .param(me())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private long me() {
        return currentUser.get().id().value();
    }
}
