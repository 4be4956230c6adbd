using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Log;
using Claimline.Ledger.Queries;
using Claimline.Publish;
using Claimline.Publish.Editing;
using Claimline.Publish.Formats;

namespace Claimline.Cli;

/// <summary>The edition of a day as it stands in a ledger, and the next step of it. From its draft on an edition holds what was recorded by then, whatever comes later.</summary>
internal sealed class EditionMaking
{
    private readonly ClaimLedger ledger;
    private readonly PublicationData data;
    private readonly DateOnly day;

    public EditionMaking(ClaimLedger ledger, PublicationData data, DateOnly day)
    {
        (this.ledger, this.data, this.day) = (ledger, data, day);
        Steps = new EditionQuery { Series = data.Settings.Series }.Run(ledger);
    }

    /// <summary>Of all editions of the series, in their order.</summary>
    public IReadOnlyList<KeptEdition> Steps { get; }

    private KeptEdition? Last => Steps.LastOrDefault(s => s.Date == day);

    /// <summary>As its last step left it; a first draft of all that is known where there is none.</summary>
    public (DayMaterial Material, Edition Edition) Standing(DateOnly? since) => Last is { } last
        ? Of(last.Number, last.State, last.Since, last.Known, last.Ledger)
        : Of(1, "draft", since, null, ledger.Checkpoint());

    /// <summary>The editor's file that the last step was made of; null where that was left as it was composed.</summary>
    public EditedFile? Edited()
    {
        if (Last is not { } last) return null;
        using var product = JsonDocument.Parse(EditionQuery.Product(ledger, last));
        return product.RootElement.TryGetProperty("edited", out var text) ? EditedFile.Read(Encoding.UTF8.GetBytes(text.GetString()!), $"edition {last.Date:yyyy-MM-dd}/{last.Number}", new List<Problem>()) : null;
    }

    /// <param name="now">To which a draft holds what is known.</param>
    /// <param name="edited">An editor's file; without it a draft is composed, and every other step goes on with that of the step before.</param>
    /// <returns>Null where the file may not go out so.</returns>
    public (KeptEdition Step, byte[] Product)? Step(string state, DateOnly? since, string by, string? reason, DateTimeOffset now, EditionText text, EditedFile? edited)
    {
        var last = Last;
        var isNew = state is "draft" || last is null;
        var number = last is null ? 1 : state is "draft" && last.State is "corrected" ? last.Number + 1 : last.Number;
        var (material, edition) = isNew ? Of(number, state, since ?? last?.Since, now, ledger.Checkpoint()) : Of(number, state, last!.Since, last.Known, last.Ledger);
        edited ??= isNew ? null : Edited();
        if (text.Of(material, edition, edited) is not { } assessment || text.Of(material, edition with { State = "" }, edited) is not { } stateless) return null;
        return (new KeptEdition(edition.Series, day, number, state, edition.Since, isNew ? now : last!.Known, edition.Ledger, Convert.ToHexStringLower(SHA256.HashData(Json.Write(stateless))), by, reason), Json.Write(assessment));
    }

    private (DayMaterial, Edition) Of(int number, string state, DateOnly? since, DateTimeOffset? known, Checkpoint checkpoint)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(data.Settings.Zone);
        var at = day.ToDateTime(data.Settings.CutOff);
        var cutOff = new DateTimeOffset(at, zone.GetUtcOffset(at));
        var material = new DayQuery { Day = day, Since = since, CutOff = cutOff, Known = known }.Run(ledger);
        return (material, new Edition(data.Settings.Series, day, number, cutOff, data.Settings.Zone, material.Since) { State = state, Ledger = checkpoint });
    }
}
