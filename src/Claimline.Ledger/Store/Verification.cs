using System.Runtime.CompilerServices;
using System.Text.Json;
using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Claimline.Ledger.Schema;

namespace Claimline.Ledger.Store;

/// <summary>Finds whatever in a ledger's file is not as it was recorded. Nothing is believed but the log, and of it only what its hashes bear out.</summary>
internal sealed class Verification(Database database, Checkpoint? since, CancellationToken cancellation)
{
    private readonly List<Problem> findings = [];

    /// <summary>All findings, the first bad entry first; empty where the ledger is whole.</summary>
    public IReadOnlyList<Problem> Run()
    {
        // One snapshot, however long it takes and whoever writes meanwhile.
        database.Script("BEGIN");
        try
        {
            Step(Log);
            Step(Structure);
            // What is derived from a log that is not right can only be wrong as well.
            if (findings.Count == 0) Step(Derived);
        }
        finally
        {
            database.Rollback();
        }
        return findings;
    }

    // A file so damaged that SQLite gives up is a finding like any other.
    private void Step(Action step)
    {
        try
        {
            step();
        }
        catch (LedgerException reason)
        {
            findings.Add(reason.Problem);
        }
        catch (Exception reason) when (reason is InvalidCastException or FormatException or InvalidDataException or JsonException or ArgumentException or InvalidOperationException)
        {
            findings.Add(LedgerProblems.Damaged(database.Path, reason.Message));
        }
    }

    private void Log()
    {
        var redacted = database.Query(RedactionRow.All, static r => r.GetInt64(0)).ToHashSet();
        var leaves = new List<Digest>();
        var last = long.MinValue;
        foreach (var row in database.Query(EntryRow.All, EntryRow.Read))
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = row.Entry;
            if (entry.Number != leaves.Count)
            {
                findings.Add(LedgerProblems.EntryMissing(database.Path, leaves.Count));
                return;
            }
            var altered = entry.Leaf != row.Leaf ? "its leaf is not the hash of what stands in it"
                : entry.Recorded < last ? "it was recorded before the entry in front of it"
                : row.Content is not null ? Altered(entry, row.Content)
                : redacted.Contains(entry.Number) ? null
                : "its content is gone and no decision redacts it";
            if (altered is not null)
            {
                findings.Add(LedgerProblems.EntryAltered(database.Path, entry.Number, altered));
                return;
            }
            last = entry.Recorded;
            leaves.Add(row.Leaf);
        }
        Head([.. leaves]);
    }

    private static string? Altered(Entry entry, Content content)
    {
        if (content.Digest != entry.Content) return "its content is not what was recorded";
        if (entry.Kind != EntryKind.Document) return null;
        return content.Read(static (json, bytes) => json.GetProperty("sha256").GetString() == Digest.Of(bytes.Span).ToString()) ? null : "its document is not the one it names";
    }

    private void Head(Digest[] leaves)
    {
        var head = database.First(HeadRow.Current, HeadRow.Read);
        if (head is null || head.Size != leaves.Length || head.Root != MerkleProof.Root(leaves))
            findings.Add(LedgerProblems.HeadDiffers(database.Path, leaves.Length, head?.Size ?? 0));
        if (since is not { } kept) return;
        if (kept.Size > leaves.Length)
        {
            findings.Add(LedgerProblems.Shorter(database.Path, leaves.Length, kept.Size));
            return;
        }
        var root = MerkleProof.Root(leaves);
        var holds = kept.Size == 0
            ? kept.Root == MerkleProof.Root([])
            : MerkleProof.IsConsistent(kept.Size, kept.Root, leaves.Length, root, MerkleProof.Consistency(leaves, (int)kept.Size));
        if (!holds) findings.Add(LedgerProblems.Inconsistent(database.Path, kept.Size));
    }

    // Pages, indexes, and the tables behind full text search and places.
    private void Structure()
    {
        foreach (var message in database.Query("PRAGMA integrity_check(10)", static r => r.GetString(0)))
        {
            if (message != "ok") findings.Add(LedgerProblems.Structure(database.Path, message));
        }
    }

    private void Derived()
    {
        using var again = Database.Temporary();
        again.Script("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -100000; BEGIN");
        foreach (var script in Migrations.Scripts) again.Script(script);
        if (!Schema(database).SequenceEqual(Schema(again))) findings.Add(LedgerProblems.SchemaDiffers(database.Path));
        if (findings.Count > 0) return;
        new DerivedRows(again).Replay(database, cancellation);
        database.Script(PassageRow.OpenIndex);
        again.Script(PassageRow.OpenIndex);
        foreach (var table in DerivedTables.Of(again))
        {
            cancellation.ThrowIfCancellationRequested();
            if (FirstDifference(again, table) is { } row) findings.Add(LedgerProblems.RowDiffers(database.Path, table.Name, row));
        }
    }

    private static IEnumerable<string> Schema(Database database) => database.Query("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1", static r => r.GetString(0));

    // Both tables side by side in the order of their keys, which is the order they are stored in.
    private string? FirstDifference(Database again, DerivedTables.Table table)
    {
        using var kept = database.Query(table.Rows, Values).GetEnumerator();
        foreach (var right in again.Query(table.Rows, Values))
        {
            if (!kept.MoveNext()) return Key(right);
            if (!right.SequenceEqual(kept.Current, ValueComparer.Instance)) return Key(right);
        }
        return kept.MoveNext() ? Key(kept.Current) : null;
    }

    private static object[] Values(Microsoft.Data.Sqlite.SqliteDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return values;
    }

    private static string Key(object[] row) => Convert.ToString(row[0], System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private sealed class ValueComparer : IEqualityComparer<object>
    {
        public static readonly ValueComparer Instance = new();

        public new bool Equals(object? left, object? right) => left is byte[] a && right is byte[] b ? a.AsSpan().SequenceEqual(b) : object.Equals(left, right);

        public int GetHashCode(object value) => RuntimeHelpers.GetHashCode(value);
    }
}
