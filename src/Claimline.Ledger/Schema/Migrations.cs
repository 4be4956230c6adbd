using System.Globalization;
using System.Reflection;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Schema;

/// <summary>The numbered schema files, embedded, and bringing a ledger forward to the newest.</summary>
internal static class Migrations
{
    /// <summary>"Clml", in the header of the file: tells a ledger from any other SQLite file.</summary>
    private const int ApplicationId = 0x436c6d6c;

    /// <summary>The files in order; the first has number 1.</summary>
    public static IReadOnlyList<string> Scripts { get; } = [.. Embedded()];

    /// <summary>Makes a new ledger, or brings an older one forward after copying it beside itself; one whose claims were derived by other rules is derived again.</summary>
    public static void BringForward(Database database, IReadOnlyList<string> scripts, TimeSpan patience, CancellationToken cancellation)
    {
        var before = Check(database, scripts.Count);
        if (before == scripts.Count && ClaimRules.AreThoseOf(database)) return;
        if (before > 0 && before < scripts.Count) Backup.Write(database, string.Create(CultureInfo.InvariantCulture, $"{database.Path}.schema-{before}"), replace: true);
        database.Begin(patience, cancellation);
        try
        {
            // Another process may have been faster.
            before = Check(database, scripts.Count);
            foreach (var script in scripts.Skip(before)) database.Script(script);
            database.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {scripts.Count}"));
            if (before > 0) new DerivedRows(database).Rebuild(cancellation);
            else database.Run(HeadRow.First);
            database.Run(ClaimRules.Set, ClaimRules.Hash);
            database.Commit();
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    /// <summary>The number of the ledger's schema, 0 for an empty file; what is no ledger or a newer one is refused.</summary>
    public static int Check(Database database, int known)
    {
        var schema = database.Number("PRAGMA user_version");
        if (database.Number("PRAGMA application_id") != ApplicationId)
        {
            if (schema != 0 || database.Number("SELECT count(*) FROM sqlite_schema") > 0) throw new LedgerException(LedgerProblems.NoLedger(database.Path));
            return 0;
        }
        return schema <= known ? (int)schema : throw new LedgerException(LedgerProblems.Newer(database.Path, schema, known));
    }

    private static IEnumerable<string> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
