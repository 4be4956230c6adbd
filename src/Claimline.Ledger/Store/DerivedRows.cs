using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Store;

/// <summary>
/// Makes the derived rows from entries, in the entries' order: at once when one is recorded, and again from the log when a ledger is
/// verified or brought forward. Both ways must give the same rows, so a row may depend on entries alone, never on time or on how
/// many entries a transaction held.
/// </summary>
internal sealed class DerivedRows(Database database)
{
    /// <summary>What the entries applied since the last <see cref="Finish"/> changed.</summary>
    private readonly Touched touched = new();
    private List<SourceDecision>? decisions;

    /// <summary>Adds a document's row, in the place of that of the same bytes with another text: what was read in that fits this one nowhere.</summary>
    public void Document(long entry, long recorded, DocumentRow row)
    {
        if (database.First(DocumentRow.BySha256, static r => (long?)r.GetInt64(0), row.Sha256) is { } former)
        {
            Forget(former);
            touched.HasGone = true;
        }
        (row with { Entry = entry, Recorded = recorded }).Write(database);
        if (row.Fetched is { } fetched) FetchedRow.Write(database, entry, fetched);
        new CopyGroups(database, touched).Add(entry, row);
    }

    /// <summary>Adds a reading's rows, and closes those of statements that it no longer gives; says how many statements are new.</summary>
    public int Reading(long entry, long recorded, string document, ReadingRows rows)
    {
        var of = database.Number(DocumentRow.BySha256, document);
        DeletePassages(of);
        if (database.First(ReadingRow.Standing, static r => (long?)r.GetInt64(0), of) is { } before) Touch(before);
        database.Run(ReadingRow.Replace, of, recorded);
        database.Run(DocumentRow.SetReading, of, entry);
        (rows.Reading with { Entry = entry, Document = of, Recorded = recorded }).Write(database);

        var places = database.Query(PlaceRow.Standing, PlaceRow.Read, of).ToLookup(p => p.Statement, p => p.Place);
        var standing = database.Query(StatementRow.Standing, StatementRow.Read, of).ToDictionary(s => s.Key, StringComparer.Ordinal);
        var id = entry << StatementRow.IndexBits;
        var place = id;
        var added = 0;
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (statement, where) in rows.Statements)
        {
            id++;
            if (standing.TryGetValue(statement.Key, out var old) && old.SaysTheSameAs(statement) && places[old.Id].SequenceEqual(where))
            {
                standing.Remove(statement.Key);
                ids[statement.Name] = old.Id;
                continue;
            }
            var row = statement with { Id = id, Document = of, Since = recorded };
            row.Write(database);
            foreach (var one in where)
            {
                one.Write(database, ++place, id);
                if (one.Gazetteer is { } known) touched.Located.Add(known);
            }
            ids[statement.Name] = id;
            touched.Added.Add(row);
            added++;
        }
        foreach (var gone in standing.Values)
        {
            database.Run(StatementRow.Close, gone.Id, recorded);
            touched.Closed.Add(gone);
        }
        Bearings(entry, rows.Bearings, ids);

        // The first passage has the last id, so that the newest day first is also text order within a document; written from the last on,
        // because a table that grows at its end stays small.
        var (first, last) = PassageRow.Ids(rows.Reading.Published?.First, entry);
        for (var i = (int)Math.Min(rows.Passages.Count - 1, last - first); i >= 0; i--)
            database.Run(PassageRow.Insert, last - i, rows.Passages[i].Text, rows.Passages[i].Names, of, rows.Passages[i].Start);
        return added;
    }

    private void Bearings(long entry, BearingRows rows, Dictionary<string, long> statements)
    {
        for (var i = 0; i < rows.Speakers.Count; i++)
        {
            rows.Speakers[i].Write(database, SpeakerRow.Id(entry, i));
            touched.Heard.Add((entry, rows.Speakers[i]));
        }
        for (var i = 0; i < rows.Bearings.Count; i++)
        {
            rows.Bearings[i].Write(database, entry, i, statements[rows.Bearings[i].Name]);
            touched.Add(rows.Bearings[i].Block, rows.Bearings[i].Day, rows.Bearings[i].Day);
            if (rows.Bearings[i].Evidence is { } evidence) touched.Evidence.Add(evidence);
        }
    }

    public void Decision(long entry, long recorded, KeptDecision decision)
    {
        if (decision.Evidence is { } evidence)
        {
            database.Run(EvidenceDecisionRow.Insert, entry, evidence.Id, (int)evidence.State, recorded, decision.By, decision.Reason);
            touched.Add(database, BearingRow.DaysOfEvidence, evidence.Id);
            touched.Evidence.Add(evidence.Id);
        }
        if (decision.Claims is { } claims)
        {
            ClaimRulingRow.Write(database, entry, recorded, claims, decision.By, decision.Reason);
            touched.Add(claims.Block, DateOnly.MinValue, DateOnly.MaxValue);
        }
        if (decision.Grade is { } grade) database.Run(ClaimGradeRow.Insert, entry, grade.Claim, grade.Credibility, recorded, decision.By, decision.Reason);
        if (decision.Source is { } ruling) Decide(new SourceDecision(entry, DateTimeOffset.FromUnixTimeMilliseconds(recorded), ruling, decision.By, decision.Reason));
        if (decision.Redaction is not { } redaction) return;
        foreach (var gone in redaction.Entries) database.Run(RedactionRow.Insert, gone, entry, redaction.Sha256);
        foreach (var span in redaction.Mask) database.Run(MaskRow.Insert, entry, span.Start, span.End, redaction.Length, Convert.FromHexString(redaction.Masked!));
        foreach (var gone in redaction.Entries) Forget(gone);
    }

    private void Decide(SourceDecision decision)
    {
        // Read once: a log may hold thousands.
        decisions ??= SourceDecisionRow.ReadAll(database);
        var before = SourceDecisionRow.Book(database, decisions, DateTimeOffset.MaxValue);
        SourceDecisionRow.Write(database, decision);
        decisions.Add(decision);
        var after = SourceDecisionRow.Book(database, decisions, DateTimeOffset.MaxValue);
        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(key => !before.Agrees(after, key)))
        {
            touched.Sources.UnionWith([key, before.KeyOf(key)]);
            new SourceDerivation(database).Touch(key, touched);
        }
        touched.HasDecisions = true;
    }

    public void Judgement(long entry, long recorded, Judgement judgement) => JudgementRow.Write(database, entry, recorded, judgement);

    public void Refusal(long entry, long recorded, KeptRefusal refusal) => RefusalRow.Write(database, entry, recorded, refusal);

    public void Close(IReadOnlyList<long> refusals, long recorded)
    {
        foreach (var refusal in refusals) database.Run(RefusalRow.Close, refusal, recorded);
    }

    public void Edition(long entry, long recorded, KeptEdition edition) => EditionRow.Write(database, entry, recorded, edition);

    /// <summary>Blocks whose claims <see cref="Finish"/> will derive again.</summary>
    public IEnumerable<string> TouchedBlocks => touched.Blocks.Keys;

    /// <summary>Derives what rests on more than one document from what changed; called once, before a transaction ends.</summary>
    /// <remarks>Whatever is derived here is verified by deriving it again over the whole log in one step.</remarks>
    public void Finish()
    {
        database.Run(ClaimRules.Set, ClaimRules.Hash);
        // A tree from which points were taken lies otherwise than one that never held them.
        if (touched.HasGone) PlaceRow.MakePointsAgain(database);
        new SourceDerivation(database).Apply(touched);
        var derivation = new ClaimDerivation(database, ClaimDerivation.Now(database));
        derivation.Derive(touched.Blocks);
        derivation.Finish(touched.Located);
        foreach (var piece in touched.Evidence)
        {
            database.Run(EvidenceRow.Delete, piece);
            database.Run(EvidenceRow.Derive, piece);
        }
        touched.Clear();
    }

    /// <summary>Empties the derived tables and fills them from the log.</summary>
    public void Rebuild(CancellationToken cancellation)
    {
        foreach (var table in DerivedTables.Names(database)) database.Run($"DELETE FROM {table}");
        PlaceRow.MakePointsAgain(database);
        Replay(database, cancellation);
    }

    /// <summary>Applies every entry of a log, which may stand in another file.</summary>
    public void Replay(Database log, CancellationToken cancellation)
    {
        var last = (Sha256: "", Text: "");
        foreach (var (entry, _, content) in log.Query(EntryRow.All, EntryRow.Read))
        {
            cancellation.ThrowIfCancellationRequested();
            if (content is null) continue;
            switch (entry.Kind)
            {
                case EntryKind.Document:
                    var document = KeptDocument.Of(content);
                    Document(entry.Number, RecordedAt(log, entry, document.StandsFor), DocumentRow.Of(document));
                    last = (document.Sha256, document.Text);
                    break;
                case EntryKind.Reading or EntryKind.Statement:
                    var reading = KeptReading.Of(content);
                    // A reading mostly follows its document; one made later looks it up.
                    if (last.Sha256 != reading.Document) last = (reading.Document, TextOf(log, reading.Document));
                    Reading(entry.Number, RecordedAt(log, entry, reading.StandsFor), reading.Document, ReadingRows.Of(reading, last.Text));
                    break;
                case EntryKind.Decision:
                    Decision(entry.Number, entry.Recorded, KeptDecision.Of(content));
                    break;
                case EntryKind.Judgement:
                    Judgement(entry.Number, entry.Recorded, KeptJudgement.Of(content));
                    break;
                case EntryKind.Edition:
                    Edition(entry.Number, entry.Recorded, EditionContent.Of(content));
                    break;
                case EntryKind.Refusal:
                    var (refusal, closes) = KeptRefusal.Of(content);
                    if (refusal is not null) Refusal(entry.Number, entry.Recorded, refusal);
                    Close(closes, entry.Recorded);
                    break;
                default:
                    break;
            }
        }
        Finish();
    }

    private static long RecordedAt(Database log, Entry entry, long? standsFor) => standsFor is { } other ? log.First(EntryRow.ByNumber, EntryRow.Read, other)!.Entry.Recorded : entry.Recorded;

    private string TextOf(Database log, string sha256) => KeptDocument.Of(log.First(EntryRow.ByNumber, EntryRow.Read, database.Number(DocumentRow.BySha256, sha256))!.Content!).Text;

    private void Forget(long entry)
    {
        // Of a document all goes, whichever of its entries is named.
        new CopyGroups(database, touched).Remove(entry);
        DeletePassages(entry);
        touched.Located.UnionWith(database.Query(PlaceRow.OfDocument, static r => r.GetString(0), entry));
        foreach (var reading in database.Query(ReadingRow.OfDocument, static r => r.GetInt64(0), entry).ToList())
        {
            Touch(reading);
            var (first, last) = BlockReader.Ids(reading);
            database.Run(BearingRow.DeleteVia, first, last);
            database.Run(BearingRow.Delete, first, last);
            database.Run(SpeakerRow.Delete, first, last);
        }
        foreach (var delete in (ReadOnlySpan<string>)[FetchedRow.Delete, PlaceRow.DeletePoints, PlaceRow.Delete, StatementRow.Delete, ReadingRow.Delete, DocumentRow.Delete]) database.Run(delete, entry);
    }

    private void Touch(long reading)
    {
        var (first, last) = BlockReader.Ids(reading);
        touched.Add(database, BearingRow.DaysOfReading, first, last);
        touched.Evidence.UnionWith(database.Query(EvidenceRow.OfReading, static r => r.GetString(0), first, last));
        touched.Sources.UnionWith(database.Query(SourceRow.KeysOfReading, static r => r.GetString(0), first, last));
    }

    private void DeletePassages(long document)
    {
        foreach (var (published, entry) in database.Query(ReadingRow.Standing, static r => (r.IsDBNull(1) ? null : r.GetString(1), r.GetInt64(0)), document).ToList())
        {
            var (first, last) = PassageRow.Ids(Days.Parse(published), entry);
            database.Run(PassageRow.DeleteRange, first, last);
        }
    }
}
