using Assessment.Domain.Questionnaires;
using Assessment.Web.Rounds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assessment.Web.Pages.Rounds;

/// <summary>A page of one round. An address with an unknown round does not exist.</summary>
public abstract class RoundPage(Archive archive) : PageModel
{
    public Dossier Dossier { get; private set; } = null!;

    public Words Words { get; private set; } = null!;

    /// <inheritdoc />
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (archive.Find(RouteData.Values["round"] as string ?? "") is { } dossier)
            (Dossier, Words) = (dossier, dossier.Edition.Words);
        else
            context.Result = new NotFoundResult();
    }
}
