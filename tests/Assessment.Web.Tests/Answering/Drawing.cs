using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Assessment.Web.Answering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Assessment.Web.Tests.Answering;

/// <summary>Draws a question as a page does, and posts its controls as a browser does.</summary>
public static class Drawing
{
    public static async Task<IHtmlDocument> Draw(this Site site, QuestionField field)
    {
        using var scope = site.Services.CreateScope();
        var context = new ActionContext(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var found = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, "/Pages/Shared/Answering/_Asked.cshtml", isMainPage: false);
        var data = new ViewDataDictionary<QuestionField>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = field };
        var temporary = new TempDataDictionary(context.HttpContext, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await using var html = new StringWriter();
        await found.View!.RenderAsync(new ViewContext(context, found.View, data, temporary, html, new HtmlHelperOptions()));
        var browser = BrowsingContext.New(Configuration.Default);
        return (IHtmlDocument)await browser.OpenAsync(page => page.Content($"<form class=\"questions\">{html}</form>"));
    }

    /// <summary>What a browser would send of the first form of this page.</summary>
    public static FormCollection Posted(this IHtmlDocument page)
    {
        var sent = new Dictionary<string, StringValues>();
        foreach (var control in (page.QuerySelector("main form") ?? page.QuerySelector("form")!).QuerySelectorAll("input[name], textarea[name], select[name]").Where(control => control.Closest("fieldset[disabled]") is null))
            if (Value(control) is { } value)
                sent[control.GetAttribute("name")!] = StringValues.Concat(sent.GetValueOrDefault(control.GetAttribute("name")!), value);
        return new FormCollection(sent);
    }

    private static string? Value(IElement control) => control switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => list.Value,
        _ => null,
    };
}
