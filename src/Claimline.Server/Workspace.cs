using System.Net;
using Claimline.Server.Assessments;
using Claimline.Server.Claims;
using Claimline.Server.Documents;
using Claimline.Server.Evidence;
using Claimline.Server.Handover;
using Claimline.Server.Hosting;
using Claimline.Server.Import;
using Claimline.Server.Log;
using Claimline.Server.Maps;
using Claimline.Server.Pages;
using Claimline.Server.Places;
using Claimline.Server.Quantities;
using Claimline.Server.Review;
using Claimline.Server.Search;
using Claimline.Server.Sources;
using Claimline.Server.Today;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Claimline.Server;

/// <summary>The ledger in a browser: a server on this machine alone, whose pages read the ledger while others write to it.</summary>
public sealed class Workspace : IAsyncDisposable
{
    private readonly WebApplication application;

    private Workspace(WebApplication application) => this.application = application;

    /// <summary>Where it is to be opened.</summary>
    public Uri Address => new(application.Urls.First());

    /// <param name="address">One of this machine's own, as <see cref="Loopback"/> gives it.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="actions">What takes more than the ledger.</param>
    /// <exception cref="IOException">The port cannot be listened on.</exception>
    public static async Task<Workspace> StartAsync(string ledger, IPAddress address, int port, WorkspaceActions actions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!IPAddress.IsLoopback(address)) throw new ArgumentException("other machines reach it", nameof(address));
        // Empty: no settings file of the folder it is started in and no variable may make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = ImportPage.Largest;
            options.Listen(address, port);
        });
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddRoutingCore().AddSingleton(new LedgerPath(ledger)).AddSingleton(actions).AddSingleton<ImportQueue>();
        var application = builder.Build();
        application.UseMiddleware<Guard>();
        application.UseRouting();
        Pages(application);
        await application.StartAsync(cancellation);
        application.Services.GetRequiredService<ImportQueue>().Start();
        return new Workspace(application);
    }

    /// <summary>Runs until it is stopped.</summary>
    public Task RunAsync(CancellationToken cancellation) => application.WaitForShutdownAsync(cancellation);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static void Pages(WebApplication application)
    {
        TodayPage.Map(application);
        ClaimsPage.Map(application);
        ClaimPageOf.Map(application);
        MapPage.Map(application);
        QuantitiesPage.Map(application);
        HandoverPage.Map(application);
        DocumentPage.Map(application);
        SourcesPage.Map(application);
        PlacesPage.Map(application);
        EvidencePage.Map(application);
        AssessmentsPage.Map(application);
        ReviewPage.Map(application);
        LogPage.Map(application);
        ImportPage.Map(application);
        SearchPage.Map(application);
        SiteStyle.Map(application);
        application.MapFallback(Task (HttpContext context) => throw new ServerException(ServerProblems.NoPage(context.Request.Path)));
    }
}
