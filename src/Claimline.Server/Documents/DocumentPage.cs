using System.Globalization;
using Claimline.Language;
using Claimline.Ledger.Queries;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Documents;

/// <summary>A document's text with what was found in it, and its bytes as they came.</summary>
internal static class DocumentPage
{
    private const int Claims = 500;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/documents/{hash}", async (string hash, HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
        {
            var at = SpanOf(request.Field("at"));
            return new PageOf<DocumentView>(await ledger.AskAsync(l =>
            {
                var document = RecordedDocument.Of(l, hash);
                return new DocumentShown(document, DocumentClaims.Of(l, document.Sha256, Claims), DocumentClaims.ByStatement(l, document.Sha256), at);
            }, cancellation));
        });
        // Bytes of anywhere are never shown by this origin, whatever they say they are.
        pages.MapGet("/documents/{hash}/original", async (string hash, LedgerPath ledger, CancellationToken cancellation) =>
        {
            var document = await ledger.AskAsync(l => RecordedDocument.Of(l, hash), cancellation);
            return Results.File(document.Bytes, "application/octet-stream", $"{document.Sha256}.bin");
        });
    }

    // What is no span marks nothing: the page is the same.
    private static TextSpan? SpanOf(string? given) =>
        given?.Split('-') is [var start, var end] && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from < to
            ? new TextSpan(from, to) : null;
}

/// <summary>A document, the claims in which it is heard, and the words that are pointed at.</summary>
/// <param name="Heard">Ids of claims by the content of the statement that is heard in them.</param>
public sealed record DocumentShown(RecordedDocument Document, IReadOnlyList<ClaimSummary> Claims, ILookup<TextSpan, string> Heard, TextSpan? At)
{
    public IEnumerable<ClaimSummary> ClaimsOf(Statement statement) => Claims.Where(c => Heard[statement.Content].Contains(c.Id, StringComparer.Ordinal));
}
