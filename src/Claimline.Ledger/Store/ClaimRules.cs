using Claimline.Language.Data;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>The rules that ship, by which a ledger derives claims; loaded when they are first needed, then shared.</summary>
internal static class ClaimRules
{
    // To be raised with every change of the code of Linking, Judging or Sources that gives other claims.
    private const int Version = 9;

    private static readonly Lazy<DataFiles> Files = new(DataFiles.Embedded);
    private static readonly Lazy<StatusRules> LazyRules = new(() => StatusRules.Load(Files.Value));
    private static readonly Lazy<BearingReader> LazyReader = new(() => new BearingReader(Rules.Linking));

    public const string Standing = """
        SELECT hash FROM rules
        """;

    public const string Set = """
        INSERT INTO rules (one, hash) VALUES (1, $1) ON CONFLICT DO UPDATE SET hash = excluded.hash
        """;

    public static StatusRules Rules => LazyRules.Value;

    public static BearingReader Reader => LazyReader.Value;

    /// <summary>The same for rules that cannot give other claims.</summary>
    public static string Hash => $"{Version}-{Files.Value.Hash}";

    /// <summary>Begins to load them on another thread, while documents are read.</summary>
    public static void Begin() => ThreadPool.QueueUserWorkItem(static _ => Reader.ToString());

    /// <summary>Whether a ledger's claims were derived by these rules; true of one that has none yet.</summary>
    public static bool AreThoseOf(Database database) => database.First(Standing, static r => r.GetString(0)) is not { } hash || hash == Hash;
}
