/* The members of PowerPoint's objects that the driver may use, each with the PowerPointApi set it came with. */
'use strict';

fakeOffice.roots = { presentation: 'Presentation' };

fakeOffice.define({
  Presentation: `
    1.2 nav slides:SlideCollection
    1.2 do insertSlidesFromBase64
    1.3 nav slideMasters:SlideMasterCollection
    1.5 get getSelectedSlides:SlideCollection
    1.5 act setSelectedSlides`,
  SlideCollection: `
    1.2 items Slide
    1.2 get getItem:Slide getItemAt:Slide`,
  Slide: `
    1.2 read id
    1.2 do delete
    1.3 nav layout:SlideLayout slideMaster:SlideMaster shapes:ShapeCollection tags:TagCollection
    1.5 act setSelectedShapes
    1.8 do moveTo applyLayout
    1.8 ask exportAsBase64 getImageAsBase64`,
  SlideMasterCollection: `
    1.3 items SlideMaster`,
  SlideMaster: `
    1.3 read id name
    1.3 nav layouts:SlideLayoutCollection`,
  SlideLayoutCollection: `
    1.3 items SlideLayout`,
  SlideLayout: `
    1.3 read id name`,
  TagCollection: `
    1.3 do add
    1.3 get getItemOrNullObject:Tag`,
  Tag: `
    1.3 read key value`,
  ShapeCollection: `
    1.3 items Shape
    1.3 get getItem:Shape`,
  Shape: `
    1.3 read id
    1.3 do delete
    1.4 read type
    1.4 write name left top width height
    1.4 nav textFrame:TextFrame
    1.8 get getTable:Table
    1.10 get getTextFrameOrNullObject:TextFrame
    1.10 write altTextDescription`,
  TextFrame: `
    1.4 read hasText
    1.4 nav textRange:TextRange`,
  TextRange: `
    1.4 write text
    1.4 get getSubstring:TextRange
    1.4 nav font:ShapeFont`,
  ShapeFont: `
    1.4 write bold color italic name size underline`,
  Table: `
    1.8 read values rowCount columnCount`,
});
