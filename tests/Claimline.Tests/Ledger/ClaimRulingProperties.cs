using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using CsCheck;

namespace Claimline.Tests.Ledger;

/// <summary>What holds of rulings on claims whatever they are and whenever documents come: the tables hold what the log gives anew, and each ruling is obeyed.</summary>
public sealed class ClaimRulingProperties
{
    private static readonly Gen<string> Sentence = Gen.Select(Gen.Int[0, 9], Gen.Int[20, 30]).Select(static (form, day) => form switch
    {
        0 => $"Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a bridge in Kyiv on June {day}.",
        1 => $"President Volodymyr Zelensky stated on July 1 that Russian forces struck a hospital in Kyiv on June {day}.",
        2 => $"Russian Defense Minister Sergei Shoigu denied on July 1 that Russian forces struck a school in Kyiv on June {day}.",
        3 => $"Mayor Vitali Klitschko claimed that Russian forces struck a bridge in Kyiv on June {day}. A Russian milblogger denied the claim.",
        4 => $"Rybar claimed on July 1 that Russian forces seized Nadiya on June {day}.",
        5 => $"The Ukrainian General Staff reported on July 1 that Ukrainian forces recaptured Nadiya on June {day}.",
        6 => $"Russian Defense Minister Sergei Shoigu denied on July 1 that Ukrainian forces seized Nadiya on June {day}.",
        7 => $"Leonid Pasechnik claimed on July 1 that Russian forces seized all of Luhansk Oblast on June {day}.",
        8 => $"The Ukrainian General Staff reported on June {day} that Ukrainian forces hold Nadiya in Luhansk Oblast.",
        _ => $"Geolocated footage published on June {day} shows that Russian forces struck a bridge in Kyiv on June {day}.",
    });

    private static readonly Gen<SourceText> Document = Gen.Select(Sentence.Array[1, 3], Gen.Int[20, 30]).Select(static (sentences, day) =>
        LedgerFile.Document(string.Join(' ', sentences) + "\n") with { Date = new DateOnly(2025, 6, day), Theatre = "ukraine" });

    // A document to be added, or else what to decide, each claim and voice by its place among those there are.
    private static readonly Gen<(SourceText? Document, int Form, int One, int Other)> Step = Gen.Select(Document, Gen.Int[0, 10], Gen.Int[0, 99], Gen.Int[0, 99]).Select(static (document, form, one, other) =>
        (form < 5 ? document : null, form, one, other));

    [Fact]
    public async Task Documents_and_rulings_in_any_order_give_what_the_log_gives_anew() => await Step.Array[4, 14].SampleAsync(static async steps =>
    {
        using var file = new LedgerFile();
        foreach (var step in steps)
        {
            if (step.Document is { } document) await file.AddAsync(document);
            else await DecideAsync(file, step.Form, step.One, step.Other);
            Assert.Empty(await file.VerifyAsync());
        }
    }, iter: 30, print: Print);

    private static async Task DecideAsync(LedgerFile file, int form, int one, int other)
    {
        await using var ledger = await file.OpenAsync();
        var claims = new ClaimQuery { Limit = 100 }.Run(ledger).Claims;
        if (claims.Count == 0) return;
        var (first, second) = (claims[one % claims.Count], claims[other % claims.Count]);
        var page = ClaimPage.Of(ledger, first.Id, default);
        if (form == 10)
        {
            await ledger.RedactAsync(new Redaction(page.Voices[0].Document, [], "an editor", "So it is."), LedgerFile.Analyst.Read, TestContext.Current.CancellationToken);
            return;
        }
        ClaimRuling? ruling = form switch
        {
            5 or 6 => new ClaimRuling.Same(first.Id, second.Id),
            7 => new ClaimRuling.Apart(first.Id, second.Id),
            8 => page.Voices[other % page.Voices.Count] is var voice ? new ClaimRuling.Split(first.Id, voice.Document, voice.Span) : null,
            _ => page.Rulings.Count > 0 ? new ClaimRuling.Undone(page.Rulings[other % page.Rulings.Count].Number) : null,
        };
        if (ruling is null) return;
        try
        {
            await ledger.DecideAsync(ruling, "an editor", "So it is.", TestContext.Current.CancellationToken);
        }
        catch (LedgerException refused) when (refused.Problem.Code is "CL0470" or "CL0471" or "CL0472" or "CL0475" or "CL0476")
        {
            return;
        }
        if (ruling is ClaimRuling.Same) Assert.Equal(ClaimPage.Of(ledger, first.Id, default).Claim.Id, ClaimPage.Of(ledger, second.Id, default).Claim.Id);
        if (ruling is ClaimRuling.Split(_, var document, var content)) Assert.DoesNotContain(ClaimPage.Of(ledger, first.Id, default).Voices, v => v.Role != "counters" && v.Document == document && v.Span == content);
        foreach (var claim in new ClaimQuery { Limit = 100 }.Run(ledger).Claims) Assert.Equal(claim, ClaimPage.Of(ledger, claim.Id, default).Claim);
        // The id of what was split off goes with that decision; every other leads on.
        if (ruling is not ClaimRuling.Undone) foreach (var claim in claims) ClaimPage.Of(ledger, claim.Id, default);
    }

    private static string Print((SourceText? Document, int Form, int One, int Other)[] steps) => string.Join("\n", steps.Select(static s => s.Document is { } d ? $"{d.Date} {d.Text.Trim()}" : $"{s.Form} {s.One} {s.Other}"));
}
