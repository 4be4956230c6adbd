using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Import;

/// <summary>Files and addresses that are added in the background, and what became of each.</summary>
internal static class ImportPage
{
    /// <summary>Bytes that may be sent at once.</summary>
    public const long Largest = 512L << 20;

    private const int Seconds = 2;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/import", (HttpResponse response, ImportQueue queue) =>
        {
            var imports = queue.Told();
            // A page without script looks again by itself for as long as there is something to wait for.
            if (imports.Any(static i => i.IsOpen)) response.Headers["refresh"] = $"{Seconds}";
            return new PageOf<ImportView>(imports);
        });
        pages.MapPost("/import", TakeAsync);
        pages.MapPost("/import/{id}/cancel", (string id, ImportQueue queue) =>
        {
            queue.Cancel(id);
            return Written.SeeOther("/import");
        });
    }

    private static async Task<IResult> TakeAsync(HttpRequest request, ImportQueue queue, CancellationToken cancellation)
    {
        var form = await request.FormAsync(cancellation);
        var (by, address) = (form["by"].ToString().Trim(), form["address"].ToString().Trim());
        if (by.Length == 0) throw new ServerException(ServerProblems.NoField("by"));
        var files = form.Files.Where(static f => f.FileName.Length > 0).ToList();
        if (files.Count == 0 && address.Length == 0) throw new ServerException(ServerProblems.NoFile());
        if (address.Length > 0 && !Told.IsWeb(address)) throw new ServerException(ServerProblems.NoAddress(address));
        foreach (var file in files) await queue.TakeAsync(file, by, cancellation);
        if (address.Length > 0) await queue.TakeAsync(address, by, cancellation);
        return Written.SeeOther("/import");
    }
}
