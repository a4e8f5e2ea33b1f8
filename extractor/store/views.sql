CREATE VIEW v_claims AS
SELECT a.id AS article_id, a.title, a.published, c.id AS claim, s.name AS subject, c.measure, c.status,
       q.kind, q.value, q.total, q.upper, q.unit, q.modifier, q.span_text AS figure,
       t.span_text AS period, t.begin AS period_begin, t."end" AS period_end,
       b.span_text AS base, coalesce(o.name, w.name) AS speaker, c.sentence, a.source, a.url, a.article
FROM claims c
JOIN articles a ON a.article = c.article
JOIN quantities q ON q.article = c.article AND q.id = c.quantity
LEFT JOIN agencies s ON s.article = c.article AND s.id = c.subject
LEFT JOIN temporals t ON t.article = c.article AND t.id = c.period
LEFT JOIN quantities b ON b.article = c.article AND b.id = c.base
LEFT JOIN officials o ON o.article = c.article AND o.id = c.speaker
LEFT JOIN agencies w ON w.article = c.article AND w.id = c.speaker;
COMMENT ON VIEW v_claims IS 'Every claim with what it is about: the figure, its subject, period, base and source';

CREATE VIEW v_alarms AS
SELECT a.id AS article_id, a.title, a.published, k.kind, k.verdict, k.claimed, k.expected, k.low, k.high,
       k.decisive, k.code, k.message, k.message_en, k.sentence, a.source, a.url, a.article
FROM checks k JOIN articles a ON a.article = k.article
WHERE k.verdict = 'inconsistent';
COMMENT ON VIEW v_alarms IS 'Figures that do not agree within one article, each in its sentence; where articles differ, audit tells';

CREATE VIEW v_findings AS
SELECT a.id AS article_id, a.title, a.published, g.name AS agency, f.polarity, f.span_text AS finding,
       coalesce(o.name, w.name) AS speaker, f.sentence, a.source, a.url, a.article
FROM findings f
JOIN articles a ON a.article = f.article
LEFT JOIN agencies g ON g.article = f.article AND g.id = f.agency
LEFT JOIN officials o ON o.article = f.article AND o.id = f.speaker
LEFT JOIN agencies w ON w.article = f.article AND w.id = f.speaker;
COMMENT ON VIEW v_findings IS 'What was found, by the body it is about';

CREATE VIEW v_findings_by_agency AS
SELECT upper(left(agency, 1)) || substr(agency, 2) AS agency,
       count(*) FILTER (polarity = 'strength') AS strengths,
       count(*) FILTER (polarity = 'shortcoming') AS shortcomings,
       count(*) FILTER (polarity = 'recommendation') AS recommendations,
       count(*) FILTER (polarity = 'sanction') AS sanctions
FROM v_findings WHERE agency IS NOT NULL GROUP BY 1;
COMMENT ON VIEW v_findings_by_agency IS 'How often each body is found to do well, or not';

CREATE VIEW v_inspections AS
SELECT a.id AS article_id, a.title, a.published, i.kind, i.topic, g.name AS inspector,
       (SELECT list(b.name) FROM agencies b
        WHERE b.article = i.article AND list_contains(i.inspected, b.id)) AS inspected,
       o.name AS leader, t.span_text AS period, t.begin, t."end", i."where" AS place, a.source, a.url, a.article
FROM inspections i
JOIN articles a ON a.article = i.article
LEFT JOIN agencies g ON g.article = i.article AND g.id = i.inspector
LEFT JOIN officials o ON o.article = i.article AND o.id = i.leader
LEFT JOIN temporals t ON t.article = i.article AND t.id = i."when";
COMMENT ON VIEW v_inspections IS 'Who inspected whom, when, where, led by whom';

CREATE VIEW v_places AS
SELECT a.id AS article_id, a.title, a.published, p.name, p.level, p.code,
       nullif(regexp_replace(p.code, '/?[^/]*$', ''), '') AS parent, split_part(p.code, '/', 1) AS province,
       len(p.mentions) AS mentions, a.source, a.url, a.article
FROM places p JOIN articles a ON a.article = p.article;
COMMENT ON VIEW v_places IS 'Each administrative unit an article names, and the units it lies in, by the gazetteer''s keys';

CREATE VIEW v_mentions AS
SELECT article, 'agency' AS layer, id, name, unnest(mentions, recursive := true) FROM agencies
UNION ALL SELECT article, 'official', id, name, unnest(mentions, recursive := true) FROM officials
UNION ALL SELECT article, 'place', id, name, unnest(mentions, recursive := true) FROM places;
COMMENT ON VIEW v_mentions IS 'Every mention of every body, person and place';
