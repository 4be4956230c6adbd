using System.Globalization;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Publish;
using Claimline.Publish.Composing;
using Claimline.Publish.Gate;
using Claimline.Tests.Ledger;

namespace Claimline.Tests.Publish;

/// <summary>Texts recorded in a ledger of their own, and the edition of a day made of it.</summary>
internal sealed class Published : IDisposable
{
    private readonly LedgerFile file = new();

    public static PublicationData Data { get; } = PublicationData.Load(PublicationData.Files);

    public required DayMaterial Material { get; init; }

    public static async Task<Published> OfAsync(string day, params IReadOnlyList<SourceText> documents)
    {
        var file = new LedgerFile();
        foreach (var document in documents) await file.AddAsync(document);
        await using var ledger = await ClaimLedger.OpenForReadingAsync(file.Path, TestContext.Current.CancellationToken);
        return new Published(file) { Material = new DayQuery { Day = DateOnly.Parse(day, CultureInfo.InvariantCulture) }.Run(ledger) };
    }

    public static Task<Published> TextAsync(string text) => OfAsync("2025-07-01", LedgerFile.Document(text) with { Theatre = "ukraine", Publisher = "The Example Gazette" });

    public static async Task<Published> SeedAsync() => await OfAsync("2025-07-01", await SeedDocumentAsync());

    public static async Task<SourceText> SeedDocumentAsync() =>
        LedgerFile.Document(await File.ReadAllTextAsync(ProjectFolder.Shared("seed", "assessment-2025-07-01.txt"), TestContext.Current.CancellationToken), "assessment-2025-07-01.txt");

    public Edition Edition => EditionOf(Material);

    public Assessment Assessment(PublicationData? data = null, NoteStyle notes = NoteStyle.Sentence) => Composer.Compose(Material, Edition, data ?? Data, notes);

    public Cleared Cleared(PublicationData? data = null) => PublicationGate.Clear(Material, Edition, data ?? Data);

    /// <summary>Every file of the edition, as text; of the DOCX its parts, which are stored as they are.</summary>
    public static IReadOnlyDictionary<string, string> Files(Assessment assessment) => Publication.Files(assessment).ToDictionary(f => f.Name, f => System.Text.Encoding.UTF8.GetString(f.Bytes), StringComparer.Ordinal);

    public void Dispose() => file.Dispose();

    private Published(LedgerFile file) => this.file = file;

    private static Edition EditionOf(DayMaterial material) => new(Data.Settings.Series, material.Day, 1, new DateTimeOffset(material.Day, new TimeOnly(23, 59), TimeSpan.Zero), "UTC", material.Since) { Ledger = material.Ledger };
}
