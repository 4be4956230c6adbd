using Claimline.Language;
using Claimline.Ledger;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Claimline.Server.Hosting;

/// <summary>Stands before every page: strict headers, this machine's own names alone, and a page with a code for whatever goes wrong.</summary>
internal sealed partial class Guard(RequestDelegate next, ILogger<Guard> logger)
{
    private const string Allowed = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Allowed;
        headers.XContentTypeOptions = "nosniff";
        headers["referrer-policy"] = "no-referrer";
        headers["cross-origin-opener-policy"] = "same-origin";
        headers["cross-origin-resource-policy"] = "same-origin";
        try
        {
            // A page elsewhere may have its own name lead to this machine, to read here in the name of who visits it.
            if (!Loopback.IsNamed(context.Request.Host.Host)) await ShowAsync(context, ServerProblems.OtherHost(), StatusCodes.Status400BadRequest);
            else if (!IsOwn(context.Request)) await ShowAsync(context, ServerProblems.OtherSite(), StatusCodes.Status403Forbidden);
            else await next(context);
        }
        catch (ServerException refused)
        {
            await ShowAsync(context, refused.Problem, StatusOf(context, refused.Problem));
        }
        catch (LedgerException refused)
        {
            await ShowAsync(context, refused.Problem, StatusOf(context, refused.Problem));
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !context.Response.HasStarted)
        {
            Failed(logger, fault, context.Request.Path);
            await ShowAsync(context, ServerProblems.Unexpected(), StatusCodes.Status500InternalServerError);
        }
    }

    // A page elsewhere may send a form here in the name of who visits it. Browsers say from where a request comes; programs that are none say nothing, and nobody visits pages with them.
    private static bool IsOwn(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        if (request.Headers["sec-fetch-site"].ToString() is { Length: > 0 } site) return site is "same-origin";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    // What the path names and is not there is not found; a field that asks for what there is not is wrong.
    private static int StatusOf(HttpContext context, Problem problem) => problem.Code switch
    {
        "CL0706" => StatusCodes.Status404NotFound,
        "CL0401" or "CL0402" or "CL0403" or "CL0404" or "CL0405" or "CL0406" or "CL0407" or "CL0408" or "CL0409" or "CL0412" or "CL0436" or "CL0714" => StatusCodes.Status503ServiceUnavailable,
        "CL0414" or "CL0430" or "CL0432" or "CL0434" or "CL0456" or "CL0461" when context.Request.RouteValues.Count > 0 => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status400BadRequest,
    };

    private static Task ShowAsync(HttpContext context, Problem problem, int status) => new PageOf<ProblemView>(problem, status).ExecuteAsync(context);

    [LoggerMessage(Level = LogLevel.Error, Message = "CL0707: {Path} could not be shown")]
    private static partial void Failed(ILogger logger, Exception fault, string path);
}
