using Claimline.Ledger;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Maps;
using Claimline.Server.Maps;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Claims;

/// <summary>All about one claim, as it stands or as it stood on a day.</summary>
internal static class ClaimPageOf
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/claim/{id}", async (string id, HttpRequest request, LedgerPath ledger, WorkspaceActions actions, CancellationToken cancellation) =>
        {
            var (asOf, known) = (request.DayField("asof"), request.DayField("known"));
            // What was recorded on the day itself was known on it.
            var instant = known is { } day && day < DateOnly.MaxValue ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddMilliseconds(-1) : null as DateTimeOffset?;
            return new PageOf<ClaimView>(await ledger.AskAsync(l =>
            {
                var page = ClaimPage.Of(l, id, new Vantage(asOf, instant));
                return new ClaimShown(page, asOf, known, Drawn.Of(page.Claim, AreasTold.Of(l)) is { } at ? ClaimMap.Around(at, actions.Ground()) : null);
            }, cancellation));
        });
        pages.MapPost("/claim/{id}/judgement", JudgeAsync);
        pages.MapPost("/claim/{id}/ruling", RuleAsync);
    }

    private static async Task<IResult> RuleAsync(string id, HttpRequest request, LedgerPath ledger, CancellationToken cancellation)
    {
        var fields = await request.FieldsAsync(cancellation);
        var (what, by, reason) = (fields.NeededOf("ruling", ["same", "apart", "split", "undo"]), fields.Needed("by"), fields.Needed("reason"));
        var changed = (await ledger.WriteAsync(l => l.DecideAsync(Ruling(l), by, reason, cancellation), cancellation)).Changed;
        // What was split off is no claim any more once that is taken back.
        var isGone = changed.Any(c => c.After is null && c.Before!.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase));
        return Written.SeeOther($"{Told.Claim(isGone && changed.FirstOrDefault(static c => c.After is not null).After is { } left ? left.Id : id)}#decided");

        ClaimRuling Ruling(ClaimLedger kept) => what switch
        {
            "same" => new ClaimRuling.Same(id, fields.Needed("other")),
            "apart" => new ClaimRuling.Apart(id, fields.Needed("other")),
            "split" => ClaimPage.Of(kept, id, default).Voices.FirstOrDefault(v => v.Number == fields.NeededNumber("number")) is { } voice ? new ClaimRuling.Split(id, voice.Document, voice.Span) : throw new LedgerException(LedgerProblems.NoVoice(id, fields.NeededNumber("number"))),
            _ => new ClaimRuling.Undone(fields.NeededNumber("number")),
        };
    }

    private static async Task<IResult> JudgeAsync(string id, HttpRequest request, LedgerPath ledger, CancellationToken cancellation)
    {
        var fields = await request.FieldsAsync(cancellation);
        var judgement = new Judgement(id, fields.NeededOf("likelihood", Judgement.Likelihoods), fields.NeededOf("confidence", Judgement.Confidences), fields.Needed("basis"), fields.GetValueOrDefault("alternatives"),
            fields.TryGetValue("revisit", out var day) ? Asked.Day(day) : null, fields.Needed("by"));
        await ledger.WriteAsync(async l =>
        {
            await l.JudgeAsync(judgement, cancellation);
            return true;
        }, cancellation);
        return Written.SeeOther($"{Told.Claim(id)}#desk");
    }
}

/// <summary>A claim, and from when it is shown.</summary>
/// <param name="AsOf">The last day of what was said; null for all.</param>
/// <param name="Known">The day by which it was in the ledger; null for now.</param>
/// <param name="Map">The country around its place; null where it has no point.</param>
public sealed record ClaimShown(ClaimPage Page, DateOnly? AsOf, DateOnly? Known, MapDrawing? Map)
{
    private static readonly string[] Opposing = ["denies", "contradicts", "against part", "counters"];

    public IEnumerable<VoiceTold> For => Page.Voices.Where(v => !IsAgainst(v));

    public IEnumerable<VoiceTold> Against => Page.Voices.Where(IsAgainst);

    /// <summary>What numbers are said of, and who says how many: of each source all its numbers, the least and the most.</summary>
    public IEnumerable<IGrouping<string, (string Item, VoiceTold First, Amount Range, IReadOnlyList<int> Voices)>> Numbers => Page.Voices.SelectMany(v => v.Amounts.Where(a => a.Item.Length > 0).Select(a => (Voice: v, Amount: a)))
        .GroupBy(n => (n.Amount.Item, n.Voice.SourceKey)).Select(g => (g.Key.Item, g.First().Voice, Range([.. g.Select(n => n.Amount)]), (IReadOnlyList<int>)[.. g.Select(n => n.Voice.Number).Distinct()])).GroupBy(n => n.Item, StringComparer.Ordinal);

    private static Amount Range(List<Amount> said) =>
        new(said[0].Item, said.TrueForAll(a => a.Min is not null) ? said.Min(a => a.Min) : null, said.TrueForAll(a => a.Max is not null) ? said.Max(a => a.Max) : null, said.Exists(a => a.Approximate));

    private static bool IsAgainst(VoiceTold voice) => voice.Role.Split(", ").Any(r => Opposing.Contains(r.Trim(), StringComparer.Ordinal));
}
