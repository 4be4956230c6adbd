using Claimline.Ledger;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
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
        pages.MapGet("/claim/{id}", async (string id, HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
        {
            var asOf = request.DayField("asof");
            return new PageOf<ClaimView>(new ClaimShown(await ledger.AskAsync(l => ClaimPage.Of(l, id, new Vantage(asOf, null)), cancellation), asOf));
        });
        pages.MapPost("/claim/{id}/judgement", JudgeAsync);
        pages.MapPost("/claim/{id}/ruling", RuleAsync);
    }

    private static async Task<IResult> RuleAsync(string id, HttpRequest request, LedgerPath ledger, CancellationToken cancellation)
    {
        var fields = await request.FieldsAsync(cancellation);
        var (what, by, reason) = (fields.NeededOf("ruling", ["same", "apart", "split", "undo"]), fields.Needed("by"), fields.Needed("reason"));
        await ledger.WriteAsync(l => l.DecideAsync(Ruling(l), by, reason, cancellation), cancellation);
        return Written.SeeOther($"{Told.Claim(id)}#decided");

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

/// <summary>A claim and the day as of which it is shown; null for now.</summary>
public sealed record ClaimShown(ClaimPage Page, DateOnly? AsOf)
{
    private static readonly string[] Opposing = ["denies", "contradicts", "against part", "counters"];

    public IEnumerable<VoiceTold> For => Page.Voices.Where(v => !IsAgainst(v));

    public IEnumerable<VoiceTold> Against => Page.Voices.Where(IsAgainst);

    private static bool IsAgainst(VoiceTold voice) => voice.Role.Split(", ").Any(r => Opposing.Contains(r.Trim(), StringComparer.Ordinal));
}
