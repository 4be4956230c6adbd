using System.Text;
using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Publish;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Assessments;

/// <summary>The assessment of a day: composed, edited, reviewed and published.</summary>
internal static class AssessmentsPage
{
    private const string EditorsFile = "assessment.edit.md";

    // A product says itself how it looks, and runs nothing.
    private const string Allowed = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/assessments", ListAsync);
        pages.MapGet("/assessments/{day}", async (string day, LedgerPath ledger, WorkspaceActions actions, CancellationToken cancellation) => await ShowAsync(Asked.Day(day), null, null, ledger, actions, cancellation));
        pages.MapGet("/assessments/{day}/files/{name}", FileAsync);
        pages.MapPost("/assessments/{day}/steps", MarkAsync);
        pages.MapPost("/assessments/{day}/check", async (string day, HttpRequest request, LedgerPath ledger, WorkspaceActions actions, CancellationToken cancellation) =>
            await ShowAsync(Asked.Day(day), (await request.FieldsAsync(cancellation)).Needed("edited"), null, ledger, actions, cancellation));
    }

    private static async Task<IResult> ListAsync(HttpRequest request, LedgerPath ledger, WorkspaceActions actions, CancellationToken cancellation)
    {
        if (request.DayField("day") is { } day) return Results.Redirect($"/assessments/{Told.Day(day)}");
        var shown = await ledger.AskAsync(l => new AssessmentsShown(new EditionQuery().Run(l), Last(l)), cancellation);
        var (one, other) = (request.OneOf("one", shown.Editions), request.OneOf("other", shown.Editions));
        var difference = one is null || other is null ? null : await actions.Compare(one, other, cancellation);
        return new PageOf<AssessmentsView>(shown with { One = one, Other = other, Difference = difference });
    }

    private static DateOnly? Last(ClaimLedger ledger) => new ClaimQuery { Limit = 1 }.Run(ledger).Claims is [var last, ..] ? last.Last : null;

    private static async Task<IResult> ShowAsync(DateOnly day, string? edited, Done? refused, LedgerPath ledger, WorkspaceActions actions, CancellationToken cancellation)
    {
        var (files, done) = await actions.Compose(day, edited, cancellation);
        var steps = await ledger.AskAsync(new EditionQuery { Date = day }.Run, cancellation);
        var text = edited ?? (files is null ? "" : Encoding.UTF8.GetString(files[EditorsFile]));
        var said = refused is null ? done : refused with { Said = [.. refused.Said, .. done.Said] };
        return new PageOf<AssessmentView>(new AssessmentShown(day, steps, files is null ? [] : [.. files.Keys.Order(StringComparer.Ordinal)], text, edited is not null, said), said.IsWhole ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> FileAsync(string day, string name, HttpContext context, WorkspaceActions actions, CancellationToken cancellation)
    {
        var (files, done) = await actions.Compose(Asked.Day(day), null, cancellation);
        if (files is null) throw new ServerException(ServerProblems.NoEdition(string.Join("; ", done.Said)));
        if (!files.TryGetValue(name, out var bytes)) throw new ServerException(ServerProblems.NoPage(context.Request.Path));
        if (Path.GetExtension(name) is not ".html") return Results.File(bytes, "application/octet-stream", name);
        context.Response.Headers.ContentSecurityPolicy = Allowed;
        return Results.File(bytes, "text/html; charset=utf-8");
    }

    private static async Task<IResult> MarkAsync(string day, HttpRequest request, LedgerPath ledger, WorkspaceActions actions, CancellationToken cancellation)
    {
        var fields = await request.FieldsAsync(cancellation);
        var step = new EditionStep(Asked.Day(day), fields.NeededOf("state", Workflow.States), fields.Needed("by"), fields.GetValueOrDefault("reason"), fields.GetValueOrDefault("edited"));
        var done = await actions.Mark(step, cancellation);
        return done.IsWhole ? Written.SeeOther($"/assessments/{Told.Day(step.Day)}") : await ShowAsync(step.Day, step.Edited, done, ledger, actions, cancellation);
    }
}

/// <summary>All steps of all editions; and what differs between two, where that was asked for.</summary>
/// <param name="Last">The last day of which anything was said.</param>
public sealed record AssessmentsShown(IReadOnlyList<KeptEdition> Steps, DateOnly? Last)
{
    public string? One { get; init; }

    public string? Other { get; init; }

    public Done? Difference { get; init; }

    /// <summary>All editions by their names, as 2025-07-01/1.</summary>
    public IReadOnlyList<string> Editions => [.. Steps.Select(Name).Distinct(StringComparer.Ordinal)];

    public static string Name(KeptEdition step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return $"{Told.Day(step.Date)}/{step.Number}";
    }
}

/// <summary>The edition of a day as it stands.</summary>
/// <param name="Files">None where it cannot be composed.</param>
/// <param name="Text">The editor's file.</param>
/// <param name="IsEdited">It was sent to be looked at, and is not kept.</param>
public sealed record AssessmentShown(DateOnly Day, IReadOnlyList<KeptEdition> Steps, IReadOnlyList<string> Files, string Text, bool IsEdited, Done Done);
