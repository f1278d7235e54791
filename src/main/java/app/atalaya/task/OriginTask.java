package app.atalaya.task;

import app.atalaya.account.AccountId;
import java.io.Serializable;

/** A task that came from somewhere, as whoever created it finds it again. */
public record OriginTask(TaskId id, AccountId account, TaskOrigin origin, TaskState state) implements Serializable {}
