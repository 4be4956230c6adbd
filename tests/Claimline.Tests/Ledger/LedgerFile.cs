using System.Security.Cryptography;
using System.Text;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Ledger;

namespace Claimline.Tests.Ledger;

/// <summary>A ledger in a folder of its own, with an analyst and a clock.</summary>
internal sealed class LedgerFile : IDisposable
{
    public const string Report = """
        Key Takeaways

        Mayor Vitali Klitschko claimed on June 30 that Russian forces struck a warehouse in Kyiv. A Russian milblogger denied the claim.[1]
        Geolocated footage published on July 1 shows that Ukrainian forces advanced near Borova.[2]

        [1] https://t dot me/example/1
        [2] https://t dot me/example/2
        """;

    private readonly TemporaryFolder folder = new();

    public static Analyst Analyst { get; } = new(LanguageData.Load(DataFiles.Embedded()));

    public SetClock Clock { get; } = new();

    public string Path => System.IO.Path.Combine(folder.Path, "ledger.db");

    public string Beside(string name) => System.IO.Path.Combine(folder.Path, name);

    public Task<ClaimLedger> OpenAsync() => ClaimLedger.OpenAsync(Path, Clock, TestContext.Current.CancellationToken);

    public async Task<Receipt> AddAsync(SourceText source)
    {
        await using var ledger = await OpenAsync();
        return await ledger.RecordAsync(source, Analyst.Read(source), TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<Problem>> VerifyAsync(Claimline.Ledger.Log.Checkpoint? since = null)
    {
        await using var ledger = await ClaimLedger.OpenForReadingAsync(Path, TestContext.Current.CancellationToken);
        return await ledger.VerifyAsync(since, TestContext.Current.CancellationToken);
    }

    public async Task<Claimline.Ledger.Log.Checkpoint> CheckpointAsync()
    {
        await using var ledger = await ClaimLedger.OpenForReadingAsync(Path, TestContext.Current.CancellationToken);
        return ledger.Checkpoint();
    }

    /// <summary>A document as a reader of files hands it over.</summary>
    public static SourceText Document(string text, string name = "report.txt", Encoding? encoding = null)
    {
        byte[] bytes = encoding is null ? Encoding.UTF8.GetBytes(text) : [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        return new SourceText { Text = text, Bytes = bytes, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Name = name, Date = new DateOnly(2025, 7, 1) };
    }

    /// <summary>Runs SQL on the file behind the ledger's back.</summary>
    public void Tamper(string sql)
    {
        using var database = Claimline.Ledger.Store.Database.Open(Path, write: true);
        database.Script(sql);
    }

    public long Number(string sql)
    {
        using var database = Claimline.Ledger.Store.Database.Open(Path, write: false);
        return database.Number(sql);
    }

    public void Dispose() => folder.Dispose();
}
