package app.atalaya.feed;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.feed.FeedTable.Extra;
import app.atalaya.field.ExchangeRates;
import app.atalaya.field.Names;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.SqlInstants;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feeds contacts. */
@Component
class ContactTarget extends PartTarget {

    private final FeedNews news;

    ContactTarget(
            JdbcClient client,
            JdbcTemplate jdbc,
            AccountAccess access,
            ExchangeRates rates,
            Clock clock,
            FeedSql sql,
            CurrentUser currentUser,
            SqlInstants instants,
            FeedNews news) {
        super(FeedKind.CONTACT, client, jdbc, access, rates, clock, sql, currentUser, instants);
        this.news = news;
    }

    @Override
    Set<String> unclearable() {
        return Set.of();
    }

    @Override
    List<Extra> derived() {
        return List.of(new Extra("name_folded", Types.VARCHAR));
    }

    @Override
    List<Object> derivedFrom(Map<String, String> values) {
        return List.of(Names.folded(values.getOrDefault("name", "")));
    }

    @Override
    void complete(String externalId, Map<String, String> values, String accountCurrency) {
        // A contact needs nothing but what is required.
    }

    @Override
    void announce(Set<AccountId> accounts) {
        news.boardsChanged(accounts);
    }
}
