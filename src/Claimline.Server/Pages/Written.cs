using System.Globalization;
using Claimline.Ledger;
using Claimline.Server.Import;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Claimline.Server.Pages;

/// <summary>A request that writes: its fields, and the ledger opened to change.</summary>
internal static class Written
{
    /// <summary>The fields that are filled in, without blanks around them.</summary>
    /// <exception cref="ServerException">The body is no form.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> FieldsAsync(this HttpRequest request, CancellationToken cancellation)
    {
        var form = await request.FormAsync(cancellation);
        return form.Select(static f => (f.Key, Value: f.Value.ToString().Trim())).Where(static f => f.Value.Length > 0).ToDictionary(static f => f.Key, static f => f.Value, StringComparer.Ordinal);
    }

    /// <summary>All that was sent, with its files.</summary>
    /// <exception cref="ServerException">The body is no form, or more than is taken.</exception>
    public static async Task<IFormCollection> FormAsync(this HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType) throw new ServerException(ServerProblems.NoForm());
        try
        {
            return await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = ImportPage.Largest }, cancellation);
        }
        catch (Exception reason) when (reason is InvalidDataException or IOException)
        {
            throw new ServerException(ServerProblems.NoForm());
        }
    }

    /// <summary>A field without which nothing is kept.</summary>
    public static string Needed(this IReadOnlyDictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var given) ? given : throw new ServerException(ServerProblems.NoField(name));

    /// <summary>A field that is a number.</summary>
    public static int NeededNumber(this IReadOnlyDictionary<string, string> fields, string name) =>
        int.TryParse(fields.Needed(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ServerException(ServerProblems.NoField(name));

    /// <summary>A field that has one of these values.</summary>
    public static string NeededOf(this IReadOnlyDictionary<string, string> fields, string name, IReadOnlyList<string> known) =>
        fields.Needed(name) is var given && known.Contains(given, StringComparer.Ordinal) ? given : throw new ServerException(ServerProblems.NoAnswer(name, given, known));

    /// <summary>Opens the ledger and writes to it; what this gives back is kept.</summary>
    public static async Task<T> WriteAsync<T>(this LedgerPath path, Func<ClaimLedger, Task<T>> write, CancellationToken cancellation)
    {
        if (!System.IO.File.Exists(path.File)) throw new LedgerException(LedgerProblems.Missing(path.File));
        await using var ledger = await ClaimLedger.OpenAsync(path.File, TimeProvider.System, cancellation);
        return await write(ledger);
    }

    /// <summary>Leads on to a page that shows what was kept; loading that again writes nothing again.</summary>
    public static IResult SeeOther(string address) => new Leading(address);

    private sealed class Leading(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
