package org.haltwire.centre.retention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A row of each kind that is kept for a time.
final class PlantedRows {

  private PlantedRows() {}

  static Map<String, List<String>> planted() {
    Map<String, List<String>> all = new TreeMap<>();
    all.put(
        "blocked-calls",
        List.of(
            """
            insert into blocked_call (at, operator, trunk, reason, caller, called)
            values (:at, :text, 'abroad', 'AT_HOME', 7701, 'token')
            """));
    all.put(
        "number-looks",
        List.of("insert into number_look (at, person, number) values (:at, :text, 'token')"));
    // A day's counts may stay up to two days longer: these are far on both sides.
    all.put(
        "frequent-callers",
        List.of(
            """
            insert into frequent_caller
            select to_timestamp(:at / 1000.0)::date - case when :text like '%ago' then 3 else 0 end,
              :text, ''
            """));
    all.put(
        "signal-queries",
        List.of(
            "insert into signal_query values (:at, 'b', 'api', 'token', 'payment', :text, 'FAILED')"));
    all.put(
        "screened-payments",
        List.of(
            """
            insert into screened (position, time, sender, id, minor, currency, profile_minor, payer,
              payee, verdict, score, typology, rules, hold_until, policy, payer_history,
              payee_history)
            select coalesce(max(position), 0) + 1, :at, 's', :text, 1, 'KZT', 1, 'a', 'b', 'warn', 1,
              't', '{}', 0, 'p', '', '' from screened
            """));
    all.put(
        "payment-counts",
        List.of(
            """
            insert into tally
            select :at / 60000 - case when :text like '%ago' then 1 else 0 end, 'rule', :text, 1
            """));
    all.put(
        "insider-alerts",
        List.of(
            """
            with alert as (
              insert into insider_alert (person, typology, policy, begun_at, last_at, times, score)
              values (:text, 't', 'p', 0, :at, 1, 1) returning id)
            insert into insider_alert_rule select id, 'R', 1, :text, '', '' from alert
            """,
            """
            insert into insider_alert_look
            select max(id), 1 from insider_alert where :at > 0 and :text <> ''
            """));
    all.put(
        "webhook-deliveries",
        List.of(
            """
            insert into webhook_endpoint (id, participant, url, created_at, state)
            select 'hook', 'demo-bank', 'https://example.org', 0, 'DISABLED'
            where :at > 0 and :text <> '' on conflict do nothing
            """,
            """
            insert into webhook_delivery (endpoint, event, type, body, at, state, done_at)
            values ('hook', 'e', 't', :text, 0, 'DELIVERED', :at)
            """));
    all.put(
        "sign-in-guesses",
        List.of("insert into guess values (convert_to(:text, 'UTF8'), 1, :at, :at)"));
    all.put(
        "known-browsers",
        List.of(
            """
            insert into known_browser
            values (convert_to(:text, 'UTF8'), 'admin', to_timestamp(:at / 1000.0))
            """));
    all.put(
        "ended-keys",
        List.of(
            """
            insert into api_key (hash, participant, prefix, created_at, ends_at, revoked_at)
            values (sha256(convert_to(:text, 'UTF8')), 'demo-bank', :text, now(), now(),
              to_timestamp(:at / 1000.0))
            """));
    all.put(
        "discarded-drafts",
        List.of(
            """
            insert into policy_draft (title, text, based_on, author, saved_by, revision, state,
              updated_at)
            values (:text, '', '', 'olga', 'olga', 1, 'DISCARDED', to_timestamp(:at / 1000.0))
            """));
    all.put(
        "backtests",
        List.of(
            """
            insert into backtest (kind, name, version, text, title, against, from_time, to_time,
              known_by, asked_by, state, ended_at)
            values ('SHADOW', 'n', 'v', '', :text, '', 0, 0, 0, 'olga', 'DONE',
              to_timestamp(:at / 1000.0))
            """,
            """
            insert into shadow_decision
            select max(id), 1, 1, 1, :text, 'hold', 't', '{}' from backtest where :at > 0
            """));
    all.put("audit-words", List.of());
    all.put(
        "letters",
        List.of(
            """
            insert into iso_request (authority, investigation, bank, at, secret, state)
            select 'police', 'r-' || :at, 'bank', :at, false, 'COMP' where :text <> ''
            """,
            """
            insert into iso_letter (reader, number, request, message, sender, at)
            select 'bank', max(id), max(id), 'auth.002', 'police', :at
            from iso_request where :text <> ''
            """));
    all.put(
        "messages",
        List.of(
            """
            insert into iso_message (sender, message, id, hash, at) values ('b', 'm', :text, '', :at)
            """));
    all.put(
        "objections",
        List.of(
            """
            insert into objection (ticket, about, sealed_words, received_at, state, decided_at)
            values ('t-' || :at, :text, '', 0, 'REJECTED', :at)
            """));
    all.put(
        "tips",
        List.of(
            """
            insert into tip (ticket, body_hash, received_at, kind, place)
            values (:text, '', :at, 'OTHER', 'p')
            """));
    all.put(
        "bot-chats",
        List.of(
            """
            insert into bot_chat (token, sealed_chat, region, used_at) values (:text, '', '*', :at)
            """));
    all.put(
        "bot-messages",
        List.of(
            """
            insert into bot_outbox (id, chat, method, at, due) values ('i', :text, 'm', :at, :at)
            """));
    all.put(
        "bot-updates",
        List.of("insert into bot_update (bot, id, at) select 1, :at, :at where :text <> ''"));
    all.put(
        "bot-drafts",
        List.of("insert into bot_draft (token, sealed_draft, at) values (:text, '', :at)"));
    all.put(
        "bot-awaited",
        List.of(
            """
            insert into bot_awaited (id, chat, sealed_chat, language, message, at)
            values (:text, 'c', '', 'en', 1, :at)
            """));
    all.put(
        "captures",
        List.of(
            """
            insert into page_capture (key, address, state, asked_at)
            values (:text, 'a' || :at, 'READ', :at)
            """));
    all.put("site-prints", List.of("insert into site_print values (:text, :at, '{}', '{}', '{}')"));
    all.put(
        "registrations",
        List.of("insert into domain_registration values (:text, null, 'registry', :at)"));
    return all;
  }
}
