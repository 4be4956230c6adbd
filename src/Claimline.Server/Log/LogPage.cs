using Claimline.Language;
using Claimline.Ledger.Judging;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Log;

/// <summary>A statement that no reader can read yet, put down by hand; what the address brings is filled in.</summary>
internal static class LogPage
{
    public static IReadOnlyList<string> Fields { get; } = ["link", "quote", "source", "stance", "content", "place", "place-id", "said", "type", "actor", "object", "when"];

    public static IReadOnlyList<string> Stances { get; } = [.. Enum.GetValues<Stance>().Select(static s => Words.Of(s))];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/log", (HttpRequest request) => new PageOf<LogView>(new LogShown(Fields.Where(f => request.Field(f) is not null).ToDictionary(static f => f, f => request.Field(f)!, StringComparer.Ordinal), [])));
        pages.MapPost("/log", async (HttpRequest request, WorkspaceActions actions, CancellationToken cancellation) =>
        {
            var fields = await request.FieldsAsync(cancellation);
            // No other field: one would name a file of this machine.
            var (document, problems) = await actions.Log(fields.Where(static f => Fields.Contains(f.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal), fields.Needed("by"), cancellation);
            return document is null ? new PageOf<LogView>(new LogShown(fields, problems), StatusCodes.Status400BadRequest) : Written.SeeOther($"/documents/{document}");
        });
    }
}

/// <summary>What was put down so far, and what is wrong with it.</summary>
public sealed record LogShown(IReadOnlyDictionary<string, string> Given, IReadOnlyList<Problem> Problems);
